//! The program: the data folder, the commands, the listeners, and the one room that may call all parts.

pub mod data_folder;
pub mod register_folder;
pub mod settings;
