//! The program: the data folder, the commands, the listeners, and the one room that may call all parts.

pub mod backup;
pub mod cli;
pub mod commands;
pub mod data_folder;
pub mod desk;
pub mod listener;
pub mod mail;
pub mod mirror;
pub mod print;
pub mod register_folder;
pub mod router;
pub mod settings;
pub mod site;
