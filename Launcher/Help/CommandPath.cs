using System.CommandLine;
using System.CommandLine.Parsing;

namespace DolphinLean.Launcher.Help;

/// <summary>Says which command a line meant, for messages.</summary>
internal static class CommandPath
{
    /// <summary>For example <c>dolphin data cat</c>.</summary>
    public static string Of(ParseResult parsed)
    {
        var names = new List<string>();
        for (SymbolResult? result = parsed.CommandResult; result is CommandResult command; result = command.Parent)
            names.Insert(0, command.Command is RootCommand ? "dolphin" : command.Command.Name);
        return string.Join(' ', names);
    }
}
