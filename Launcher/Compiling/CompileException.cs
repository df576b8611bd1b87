namespace DolphinLean.Launcher.Compiling;

/// <summary>Sources that do not compile. The lines are the compiler's own, to be shown as they are.</summary>
internal sealed class CompileException : Exception
{
    /// <summary>Keeps the compiler's lines.</summary>
    /// <param name="lines">One error a line, <c>FILE(line,column): error CS0103: ...</c>.</param>
    public CompileException(IReadOnlyList<string> lines)
        : base(string.Join(Environment.NewLine, lines)) => Lines = lines;

    /// <summary>One error a line, in the order of the sources.</summary>
    public IReadOnlyList<string> Lines { get; }
}
