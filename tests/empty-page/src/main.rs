//! An empty Leptos page, which our phone's page is measured beside; runs in a browser only.

#[cfg(target_arch = "wasm32")]
fn main() {
    use leptos::prelude::*;

    mount_to_body(|| view! { <p>"Tom side"</p> });
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {}
