//! The yardstick of `scripts/start-time.sh`: a window of the same Tauri with one heading in it. Says when that is drawn, as
//! our page does.

use tauri::http::Response;
use tauri::{Builder, WebviewUrl, WebviewWindowBuilder};

/// A page from the program itself, as every page of ours is.
const PAGE: &[u8] = b"<!doctype html><title>empty</title><h1>Empty</h1><script>\
    requestAnimationFrame(() => requestAnimationFrame(() => { document.title = 'painted'; }));</script>";

fn main() {
    let program = Builder::default()
        .register_uri_scheme_protocol("empty", |_, _| {
            Response::builder().header("content-type", "text/html").body(PAGE).unwrap_or_default()
        })
        .setup(|app| {
            WebviewWindowBuilder::new(app, "main", WebviewUrl::CustomProtocol("empty://localhost/".parse()?))
                .on_document_title_changed(|_, title| eprintln!("{title}"))
                .build()?;
            Ok(())
        });
    let ended = program.build(shell::context()).map(|app| app.run_return(|_, _| {}));
    std::process::exit(ended.unwrap_or(2));
}
