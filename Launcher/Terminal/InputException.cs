namespace DolphinLean.Launcher.Terminal;

/// <summary>The command line or a file it names is wrong. The message is one line that names the thing and what to do.</summary>
internal sealed class InputException(string message, Exception? inner = null) : Exception(message, inner);
