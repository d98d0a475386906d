//! The caseworker's app; runs in a browser only.

#[cfg(target_arch = "wasm32")]
mod wasm {
    //! The program, and the one place that names what its first screen does not need.

    use klar_aftale::app::working::done;
    use klar_aftale::ui::later::{LaterFile, draw};
    use klar_aftale::ui::start::start_caseworker;
    use wasm_bindgen::JsValue;

    pub(crate) fn main() -> Result<(), JsValue> {
        start_caseworker(|| Box::pin(async { later().await.ok() }))
            .map_err(|_| JsValue::from_str("The page lacks what the program cannot do without."))
    }

    /// Whatever only this function leads to stands in a file of its own (`xtask/src/build/split.rs`).
    #[cfg(feature = "split")]
    #[leptos::wasm_split::wasm_split(later, wasm_split_path = leptos::wasm_split, fallible)]
    #[allow(clippy::unnecessary_wraps, reason = "the macro adds the error of a failed load")]
    fn later() -> Result<LaterFile, leptos::wasm_split::SplitLoaderError> {
        Ok(LaterFile { draw, work: done })
    }

    /// While the program is written it is one file.
    #[cfg(not(feature = "split"))]
    fn later() -> impl Future<Output = Result<LaterFile, std::convert::Infallible>> {
        std::future::ready(Ok(LaterFile { draw, work: done }))
    }
}

#[cfg(target_arch = "wasm32")]
fn main() -> Result<(), wasm_bindgen::JsValue> {
    wasm::main()
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {}
