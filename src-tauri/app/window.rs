//! The one window: whether it can be shown, and how it looks before the page is there.

use crate::Desk;
use std::sync::Arc;
use tauri::window::Color;
use tauri::{App, Runtime, WebviewWindow, WebviewWindowBuilder, WindowEvent};

/// The paper of the page (`--paper` in `ui/src/design/tokens.css`), so that nothing flashes when the page comes.
const PAPER: Color = Color(0xfa, 0xf7, 0xf1, 0xff);
const DARK_PAPER: Color = Color(0x1b, 0x1a, 0x18, 0xff);

/// Opens the window as large as it was, in the colour of its paper. It is on the screen before the page is read.
pub(crate) fn open<R: Runtime>(app: &App<R>, desk: &Arc<Desk>) -> tauri::Result<()> {
    let remembered = desk.state.now();
    for config in &app.config().app.windows {
        let mut window = WebviewWindowBuilder::from_config(app, config)?;
        if let Some((width, height)) = remembered.window {
            let least = (config.min_width.unwrap_or(0.0), config.min_height.unwrap_or(0.0));
            window = window.inner_size(width.max(least.0), height.max(least.1));
        }
        let paper = if remembered.dark { DARK_PAPER } else { PAPER };
        let window = window.background_color(paper).build()?;
        draw_plainly(&window)?;
        let (desk, sized) = (Arc::clone(desk), window.clone());
        window.on_window_event(move |event| {
            if matches!(event, WindowEvent::CloseRequested { .. })
                && let (Ok(size), Ok(scale)) = (sized.inner_size(), sized.scale_factor())
            {
                let size = size.to_logical::<f64>(scale);
                desk.state.sized((size.width, size.height));
            }
        });
    }
    Ok(())
}

/// Swedish spelling is checked where WebKitGTK finds a Swedish dictionary (`hunspell-sv`); without one nothing is underlined.
///
/// Called when the first view stands, and not before: the dictionary is read on the thread that draws. Where that is busy when
/// the web process comes, the first frame finds a process that has nothing to show yet, and WebKitGTK waits half a second for it.
#[cfg(target_os = "linux")]
pub(crate) fn check_spelling<R: Runtime>(window: &WebviewWindow<R>) -> tauri::Result<()> {
    use webkit2gtk::{WebContextExt, WebViewExt};

    window.with_webview(|page| {
        if let Some(context) = page.inner().context()
            && !context.is_spell_checking_enabled()
        {
            context.set_spell_checking_languages(&["sv_SE"]);
            context.set_spell_checking_enabled(true);
        }
    })
}

/// The other systems check the language of the page on their own.
#[cfg(not(target_os = "linux"))]
pub(crate) fn check_spelling<R: Runtime>(_: &WebviewWindow<R>) -> tauri::Result<()> {
    Ok(())
}

/// Without a graphics card the page is drawn straight into the window. WebKitGTK would have the processor play a card: every
/// letter waits for that, and it takes half of the memory of a page.
#[cfg(target_os = "linux")]
fn draw_plainly<R: Runtime>(window: &WebviewWindow<R>) -> tauri::Result<()> {
    use webkit2gtk::{HardwareAccelerationPolicy, SettingsExt, WebViewExt};

    if has_graphics_card() {
        return Ok(());
    }
    window.with_webview(|page| {
        if let Some(settings) = page.inner().settings() {
            settings.set_hardware_acceleration_policy(HardwareAccelerationPolicy::Never);
        }
    })
}

/// The other systems know by themselves.
#[cfg(not(target_os = "linux"))]
fn draw_plainly<R: Runtime>(_: &WebviewWindow<R>) -> tauri::Result<()> {
    Ok(())
}

/// Whether the kernel has something that draws; in doubt it has.
#[cfg(target_os = "linux")]
fn has_graphics_card() -> bool {
    let draws = |name: &std::ffi::OsStr| name.to_string_lossy().starts_with("renderD");
    let cards = std::fs::read_dir("/dev/dri").into_iter().flatten().flatten();
    cards.map(|entry| entry.file_name()).any(|name| draws(&name)) || std::path::Path::new("/dev/nvidia0").exists()
}

/// Whether there is a display to open a window on. Asked first, because Tauri's window library panics where there is none.
#[cfg(target_os = "linux")]
pub(crate) fn has_display() -> bool {
    gtk::init().is_ok()
}

/// Whether there is a display to open a window on: always, but on Linux.
#[cfg(not(target_os = "linux"))]
pub(crate) fn has_display() -> bool {
    true
}
