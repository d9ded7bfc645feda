//! The list of commands as a macro: each line is a command with its arguments and its answer, told once.

/// A command, for the tests that call every one of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Command {
    /// The area, which is also the name of its permission.
    pub area: &'static str,
    /// The name that the page calls.
    pub name: &'static str,
    /// Names of its arguments, all of which have to be there.
    pub arguments: &'static [&'static str],
}

/// Makes of `area { name(argument: Type) -> Answer; }` the command `name`, which does `area::name(&desk, argument)`.
macro_rules! commands {
    ($($area:ident { $($name:ident($($argument:ident: $kind:ty),* $(,)?) -> $answer:ty;)* })*) => {
        $($(
            #[tauri::command(rename_all = "snake_case")]
            async fn $name(desk: State<'_, Arc<Desk>>, $($argument: $kind),*) -> Result<$answer, CommandError> {
                let desk = Arc::clone(&desk);
                listed::apart(move || $area::$name(&desk, $($argument),*)).await
            }
        )*)*

        /// Every command that there is.
        pub const COMMANDS: &[listed::Command] = &[$($(listed::Command {
            area: stringify!($area),
            name: stringify!($name),
            arguments: &[$(stringify!($argument)),*],
        }),*),*];

        /// What answers the page.
        pub(crate) fn handler<R: tauri::Runtime>() -> impl Fn(tauri::ipc::Invoke<R>) -> bool + Send + Sync + 'static {
            tauri::generate_handler![$($($name),*),*]
        }

        /// Tells the window's types of every command.
        #[cfg(test)]
        pub(crate) fn describe(types: &mut crate::tests::Types) {
            $($(
                let arguments: Vec<(&str, String)> = vec![$((stringify!($argument), types.see::<$kind>())),*];
                let answer = types.see::<$answer>();
                types.command(stringify!($name), &arguments, &answer);
            )*)*
        }
    };
}

/// Does the work of a command on a thread that may wait. A panic has left nothing half done in the file, whose changes are
/// whole or not at all; the page is told.
pub(super) async fn apart<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, crate::CommandError> + Send + 'static,
) -> Result<T, crate::CommandError> {
    match tauri::async_runtime::spawn_blocking(work).await {
        Ok(answer) => answer,
        Err(broken) => Err(crate::CommandError::unexpected(&broken)),
    }
}
