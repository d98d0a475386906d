//! The phone's page for shared views; runs in a browser only.

#[cfg(target_arch = "wasm32")]
fn main() -> Result<(), wasm_bindgen::JsValue> {
    klar_aftale::ui::start::start_view()
        .map_err(|error| wasm_bindgen::JsValue::from_str(&format!("{error:?}")))
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {}
