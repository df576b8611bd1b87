namespace DolphinLean.Algorithms.Parameters;

/// <summary>A parameter that is unknown, unreadable or out of range. The message is one line and names it.</summary>
public sealed class ParameterException : ArgumentException
{
    /// <summary>An error of a parameter.</summary>
    public ParameterException(string name, string message) : base($"parameter '{name}': {message}") => Name = name;

    /// <summary>The parameter's name.</summary>
    public string Name { get; }
}
