using System.CommandLine;
using System.CommandLine.Invocation;
using DolphinLean.Launcher.Commands;
using DolphinLean.Launcher.Help;
using DolphinLean.Launcher.Terminal;

namespace DolphinLean.Launcher;

/// <summary>The whole command line: parses, runs one command, and turns what went wrong into a line and an exit code.</summary>
public static class DolphinCommand
{
    /// <summary>Runs one command line.</summary>
    /// <param name="args">The words after <c>dolphin</c>.</param>
    /// <param name="output">Takes results.</param>
    /// <param name="error">Takes progress, warnings and errors.</param>
    /// <param name="cancellation">Ends the command early, with nothing half-written.</param>
    /// <returns>An exit code as <see cref="ExitCode"/> lists them.</returns>
    public static int Run(string[] args, TextWriter output, TextWriter error, CancellationToken cancellation = default) =>
        Run(args, new CommandContext(output, error, IsInteractive: false, TimeProvider.System, cancellation));

    internal static int Run(string[] args, CommandContext context)
    {
        int exitCode;
        try
        {
            exitCode = Invoke(args, context);
            context.Output.Flush();
        }
        // The process boundary: whatever comes here is reported and becomes the exit code.
        catch (Exception fault)
        {
            exitCode = ErrorReport.Write(fault, context.Error);
        }
        return exitCode;
    }

    private static int Invoke(string[] args, CommandContext context)
    {
        var parsed = CreateRoot(context, args).Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Action is ParseErrorAction)
            throw new InputException($"{parsed.Errors[0].Message} (see {CommandPath.Of(parsed)} --help)");
        return parsed.Invoke(new InvocationConfiguration
        {
            Output = context.Output,
            Error = context.Error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
        });
    }

    /// <summary>The command line, with the one command that the first word names, or with all.</summary>
    private static RootCommand CreateRoot(CommandContext context, string[] args)
    {
        var root = new RootCommand("DolphinLean: runs LEAN-compatible models on crypto perpetual futures, fast.");
        var named = Commands.Where(command => args is [var first, ..] && first == command.Name).ToList();
        foreach (var command in named.Count > 0 ? named : Commands)
            root.Add(command.Create(context));
        var help = root.Options.OfType<System.CommandLine.Help.HelpOption>().Single();
        help.Action = new ExampleHelp((System.CommandLine.Help.HelpAction)help.Action!, RootExamples);
        root.SetAction(parsed => ExampleHelp.Show(parsed));
        return root;
    }

    private static readonly List<Wiring> Commands =
    [
        new("backtest", BacktestCommand.Create),
        new("check", CheckCommand.Create),
        new("data", DataCommand.Create),
        new("doctor", DoctorCommand.Create),
        new("exchange", ExchangeCommand.Create),
        new("live", LiveCommand.Create),
        new("replay", ReplayCommand.Create),
        new("service", ServiceCommand.Create),
        new("study", StudyCommand.Create),
    ];

    private static readonly string[] RootExamples =
    [
        "dolphin backtest                                       the DOLPHIN champion on a synthetic market",
        "dolphin backtest MyAlgorithm.cs --data-folder DATA     any LEAN algorithm on LEAN's data",
        "dolphin data build-scans --prices closes.parquet --out scans",
        "dolphin backtest --data scans --out results            the same on your own prices",
        "dolphin live --paper                                   the champion on Binance's testnet, orders filled here",
        "dolphin doctor                                         is this machine ready?",
    ];

    private sealed record Wiring(string Name, Func<CommandContext, Command> Create);
}
