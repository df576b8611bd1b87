using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace DolphinLean.Launcher.Help;

/// <summary>The standard help text with the command's examples below.</summary>
internal sealed class ExampleHelp : SynchronousCommandLineAction
{
    private const int Width = 110;

    private readonly HelpAction _standard;
    private readonly IReadOnlyList<string> _rootExamples;

    public ExampleHelp(HelpAction standard, IReadOnlyList<string> rootExamples)
    {
        _standard = standard;
        _standard.MaxWidth = Width;
        _rootExamples = rootExamples;
    }

    public override bool ClearsParseErrors => true;

    /// <summary>Shows the help of a command that needs a subcommand.</summary>
    public static int Show(ParseResult parsed) =>
        parsed.RootCommandResult.Command.Options.Select(option => option.Action).OfType<ExampleHelp>().Single().Invoke(parsed);

    public override int Invoke(ParseResult parseResult)
    {
        var exitCode = _standard.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        var examples = parseResult.CommandResult.Command is ExampledCommand command ? command.Examples : _rootExamples;
        output.WriteLine("Examples:");
        foreach (var example in examples)
            output.WriteLine($"  {example}");
        output.Flush();
        return exitCode;
    }
}
