//! Campaign: public actions from plan to memory, the petitions and letters of the group, and those of others, told as
//! what they were.

pub mod action;
pub mod action_check;
mod action_number;
pub mod address;
pub mod appeal;
mod batch;
pub mod beside;
pub mod coming;
pub mod count;
pub mod country;
mod delivery;
pub mod desk;
pub mod error;
mod for_whom;
pub mod frozen;
pub mod hand_over;
pub mod invalidate;
pub mod invalidation;
pub mod jobs;
pub mod keep_action;
pub mod keep_petition;
pub mod keep_photos;
pub mod keys;
pub mod kiosk;
pub mod let_in;
pub mod letters;
pub mod limits;
pub mod link;
pub mod names;
pub mod paper;
pub mod petition;
pub mod photo;
pub mod public;
pub mod public_petition;
pub mod quote;
pub mod say_quote;
pub mod show_names;
pub mod signature;
pub mod store;
pub mod turn;
pub mod when;
pub mod writer;

pub use error::CampaignError;
