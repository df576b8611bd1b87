namespace DolphinLean.Launcher.Compiling;

/// <summary>An assembly in memory, as the compiler or a file gave it.</summary>
/// <param name="Name">Where it came from, for messages: a source file or an assembly's path.</param>
/// <param name="Image">The assembly's bytes.</param>
/// <param name="Symbols">Its portable debug symbols, or null: with them a stack trace names lines.</param>
internal sealed record CompiledAssembly(string Name, byte[] Image, byte[]? Symbols);
