//! The yardstick of `scripts/start-time.sh`: a window of the same Tauri with nothing in it. Says when its page is there.

use tauri::webview::PageLoadEvent;
use tauri::{Builder, WebviewUrl, WebviewWindowBuilder};

fn main() {
    let program = Builder::default().setup(|app| {
        let blank = "data:text/html,<h1>empty</h1>".parse()?;
        WebviewWindowBuilder::new(app, "main", WebviewUrl::External(blank))
            .on_page_load(|_, load| {
                if load.event() == PageLoadEvent::Finished {
                    eprintln!("painted");
                }
            })
            .build()?;
        Ok(())
    });
    let ended = program.build(shell::context()).map(|app| app.run_return(|_, _| {}));
    std::process::exit(ended.unwrap_or(2));
}
