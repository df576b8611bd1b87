using System.CommandLine;
using DolphinLean.Data.Bars;
using DolphinLean.Data.Bars.Import;
using DolphinLean.Data.Symbols;
using DolphinLean.Launcher.Terminal;

namespace DolphinLean.Launcher.Bars;

/// <summary>The options that every command which writes bars has: whose bars they are, the rules of their symbols, progress.</summary>
internal sealed class TargetOptions
{
    private readonly Option<string> _market = new("--market")
    {
        Description = "Market of the bars.", HelpName = "NAME", DefaultValueFactory = _ => "binance",
    };

    private readonly Option<string> _type = new("--security-type")
    {
        Description = "cryptofuture or crypto.", HelpName = "TYPE", DefaultValueFactory = _ => "cryptofuture",
    };

    private readonly Option<string?> _symbols = new("--symbols")
    {
        Description = "Symbol properties in LEAN's format to take rows from, as dolphin data symbols writes them.", HelpName = "FILE",
    };

    private readonly Option<bool> _quiet = new("--quiet") { Description = "No progress." };

    public TargetOptions()
    {
        _type.AcceptOnlyFromAmong("cryptofuture", "crypto");
        _market.Validators.Add(result =>
        {
            var name = result.GetValueOrDefault<string>() ?? "";
            if (name.Length == 0 || !name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c)))
                result.AddError($"--market: expected a name in small letters and digits, such as binance; found '{name}'.");
        });
    }

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { _market, _type, _symbols, _quiet })
            command.Options.Add(option);
    }

    /// <summary>Runs a transfer with progress.</summary>
    /// <param name="context">Where to show progress.</param>
    /// <param name="parsed">The command line.</param>
    /// <param name="open">Starts the writer.</param>
    /// <param name="transfer">The transfer.</param>
    public BarTransferResult Run(
        CommandContext context, ParseResult parsed, Func<IBarWriter> open, Func<BarTarget, BarTransferResult> transfer) =>
        ProgressDisplay.Run(context, "bars", parsed.GetValue(_quiet), report =>
        {
            var rows = parsed.GetValue(_symbols) is { } file ? SymbolRows.Read(InputFile.Require(file)) : null;
            using var writer = open();
            return transfer(new BarTarget(
                writer, parsed.GetRequiredValue(_market), parsed.GetRequiredValue(_type), rows, new TransferProgress(report, context.Cancellation)));
        });
}
