namespace DolphinLean.Launcher.Terminal;

/// <summary>Whoever read our output has left, as <c>head</c> does. Not an error.</summary>
internal sealed class ReaderLeftException(IOException inner) : IOException("The reader of the output has left", inner);
