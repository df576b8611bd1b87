using System.CommandLine;
using System.Globalization;
using DolphinLean.Launcher.Backtests;
using DolphinLean.Launcher.Scans;
using QuantConnect.Hosting;

namespace DolphinLean.Launcher.Commands;

/// <summary>The options that say what a backtest runs, and on which data.</summary>
internal sealed class BacktestInputOptions
{
    private readonly Argument<string?> _source = new("SOURCE")
    {
        Description = $"What to run: FILE.cs (compiled here), FILE.dll, a project folder or its FILE.csproj (built with `dotnet build`), or the name of an algorithm of ours. Default: {AlgorithmCatalog.Champion}.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<string?> _algorithm = new("--algorithm")
    {
        Description = "Type name of the algorithm, where SOURCE has several.",
        HelpName = "NAME",
    };

    private readonly Option<string?> _data = new("--data")
    {
        Description = $"Folder of scan files (YYYY-MM-DD.parquet) as `dolphin data build-scans` writes them, or of an event store as `import-raw` does. Without any data, algorithms of ours run on a seeded synthetic market that is made once in {SyntheticMarketFolder.DefaultPath}.",
        HelpName = "DIR",
    };

    private readonly Option<string?> _dataFolder = new("--data-folder")
    {
        Description = "LEAN's data folder: zips of bars, funding rates, symbol properties, market hours. Default for a SOURCE: the one that lean.json names.",
        HelpName = "DIR",
    };

    private readonly Option<string?> _store = new("--store")
    {
        Description = "Columnar store of bars as `dolphin data import-klines` writes it, or recorded events as `import-raw` does; with --data-folder, bars come from the store and the rest from the folder.",
        HelpName = "DIR",
    };

    private readonly Option<DateOnly?> _start = DateOption.Create("--start", "First day to run. Default: the algorithm's own; of scans, which are by UTC day, the first there is.");

    private readonly Option<DateOnly?> _end = DateOption.Create("--end", "Last day to run, included. Default: the algorithm's own; of scans the last there is.");

    private readonly Option<decimal?> _cash = new("--cash")
    {
        Description = "Cash at the start, in the account currency. Default: what the algorithm sets.",
        HelpName = "AMOUNT",
    };

    private readonly Option<string[]> _parameters = new("--param")
    {
        Description = "Sets one algorithm parameter over config.json; may be repeated. DOLPHIN's names, ranges and units: docs/parameters.md.",
        HelpName = "NAME=VALUE",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string> _lotSize = LotSizeOption.Create();

    private readonly Option<string[]> _withoutQuirks = new("--without-quirk")
    {
        Description = $"Does not match one of LEAN's quirks (docs/lean-compatibility.md); may be repeated: {string.Join(", ", LeanQuirks.Names)}.",
        HelpName = "NAME",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<bool> _allowGaps = new("--allow-gaps") { Description = "Run in spite of defects in the data (missing days, short files, broken rows); they are listed as warnings." };

    private readonly Option<int> _threads = ThreadsOption.Create("Threads that the run may use; the results are the same. Default: one per processor.");

    public BacktestInputOptions()
    {
        _source.Validators.Add(argument =>
        {
            if (argument.Tokens is [{ Value: ['-', ..] and var found }])
                argument.AddError($"Unrecognized command or argument '{found}'.");
        });
        _cash.Validators.Add(option =>
        {
            if (option.Tokens is [{ Value: var text }]
                && !(decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var amount) && amount > 0))
            {
                option.AddError($"--cash '{text}': expected an amount above 0, for example 25000");
            }
        });
        _withoutQuirks.Validators.Add(option =>
        {
            if (option.Tokens.FirstOrDefault(token => !LeanQuirks.Names.Contains(token.Value)) is { } unknown)
                option.AddError($"--without-quirk '{unknown.Value}': expected one of {string.Join(", ", LeanQuirks.Names)}");
        });
    }

    /// <summary>Adds the options to the command.</summary>
    public void AddTo(Command command)
    {
        command.Arguments.Add(_source);
        Option[] options = [_algorithm, _data, _dataFolder, _store, _start, _end, _cash, _parameters, _lotSize, _withoutQuirks, _allowGaps, _threads];
        foreach (var option in options)
            command.Options.Add(option);
    }

    /// <summary>What was asked for; the rest as it is without being asked for.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="layers">Parameters that other options set; those of --param count more.</param>
    /// <param name="depth">What to do with recorded depth.</param>
    public BacktestRequest Read(ParseResult parsed, IEnumerable<string> layers, DepthRequest depth) => new()
    {
        Source = parsed.GetValue(_source),
        Algorithm = parsed.GetValue(_algorithm),
        Data = parsed.GetValue(_data),
        DataFolder = parsed.GetValue(_dataFolder),
        Store = parsed.GetValue(_store),
        Start = parsed.GetValue(_start),
        End = parsed.GetValue(_end),
        Cash = parsed.GetValue(_cash),
        Parameters = [.. layers, .. parsed.GetValue(_parameters) ?? []],
        ExactLots = LotSizeOption.IsExact(parsed, _lotSize),
        Quirks = LeanQuirks.Without(parsed.GetValue(_withoutQuirks) ?? []),
        AllowGaps = parsed.GetValue(_allowGaps),
        Threads = parsed.GetValue(_threads),
        Depth = depth,
    };
}
