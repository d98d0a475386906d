//! The phone's page for shared views; runs in a browser only.

#[cfg(target_arch = "wasm32")]
mod wasm {
    //! The program, and the one place that names what is not needed before the page stands.

    use klar_aftale::ui::start::start_view;
    use klar_aftale::ui::view::draw::draw;
    use klar_aftale::ui::view::later::Draw;
    use wasm_bindgen::JsValue;

    pub(crate) fn main() -> Result<(), JsValue> {
        start_view(|| Box::pin(async { later().await.ok() }))
            .map_err(|_| JsValue::from_str("The page lacks what the program cannot do without."))
    }

    /// Whatever only this function leads to stands in a file of its own (`xtask/src/build/split.rs`).
    #[cfg(feature = "split")]
    #[leptos::wasm_split::wasm_split(later, wasm_split_path = leptos::wasm_split, fallible)]
    #[allow(clippy::unnecessary_wraps, reason = "the macro adds the error of a failed load")]
    fn later() -> Result<Draw, leptos::wasm_split::SplitLoaderError> {
        Ok(draw)
    }

    /// While the program is written it is one file.
    #[cfg(not(feature = "split"))]
    fn later() -> impl Future<Output = Result<Draw, std::convert::Infallible>> {
        std::future::ready(Ok(draw as Draw))
    }
}

#[cfg(target_arch = "wasm32")]
fn main() -> Result<(), wasm_bindgen::JsValue> {
    wasm::main()
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {}
