//! What the device keeps: files taken and restored, loss, damage, deletion, several tabs, a long list (G2–G5).

mod backup;
mod damage;
mod deleting;
mod folder;
mod front;
mod list;
mod tabs;
