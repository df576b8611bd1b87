using System.CommandLine;
using System.Globalization;
using DolphinLean.Engine.Studies;
using DolphinLean.Launcher.Scans;
using DolphinLean.Launcher.Studies;

namespace DolphinLean.Launcher.Commands;

/// <summary>The options of a study.</summary>
internal sealed class StudyOptions(StudyDefinition study)
{
    private readonly BacktestLayerOptions _layers = new();

    private readonly Option<string?> _data = new("--data")
    {
        Description = $"Folder of scan files (YYYY-MM-DD.parquet) as `dolphin data build-scans` writes them. Default: the seeded synthetic market of `dolphin backtest`, {SyntheticMarketFolder.DefaultPath}.",
        HelpName = "DIR",
    };

    private readonly Option<string> _out = new("--out")
    {
        Description = "Folder that receives study.html, candidates.csv, windows.csv and days.csv.",
        HelpName = "DIR",
        DefaultValueFactory = _ => $"./studies/{study.Name}",
    };

    private readonly Option<DateOnly?> _start = DateOption.Create("--start", "First day. Default: the first there is.");
    private readonly Option<DateOnly?> _end = DateOption.Create("--end", "Last day, included. Default: the last there is.");
    private readonly Option<int?> _train = Whole("--train", "Days to choose on. Default: a third of the days.");
    private readonly Option<int?> _test = Whole("--test", "Days behind them to report on; the next window begins so many days later. Default: half the training days.");

    private readonly Option<string> _objective = new("--objective")
    {
        Description = "What is chosen by on training days. return: mean daily return. sharpe: that over its standard deviation.",
        HelpName = "return|sharpe",
        DefaultValueFactory = _ => "return",
    };

    private readonly Option<string[]> _values = new("--values")
    {
        Description = $"Other values of a swept parameter ({string.Join(", ", study.Axes.Select(axis => axis.Parameter))}); may be repeated.",
        HelpName = "NAME=V,V…",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string[]> _parameters = new("--param")
    {
        Description = "Sets one parameter of all candidates over config.json; may be repeated (docs/parameters.md).",
        HelpName = "NAME=VALUE",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<int> _resamples = Number("--resamples", "N", "Resampled series behind each confidence interval.", 2_000, 100, 1_000_000);
    private readonly Option<double> _block = Number("--block", "LENGTH", "Mean length of a resampled block, in days or trades: neighbours that stay together.", 5.0, 1, 10_000);
    private readonly Option<double> _confidence = Number("--confidence", "PERCENT", "Share of the resampled figures that an interval holds, percent.", 95.0, 1, 99.9);
    private readonly Option<int> _seed = Number("--seed", "S", "Seed of the resampling. Candidates draw their fills' luck from the parameter seed.", 42, 0, int.MaxValue);
    private readonly Option<string> _lotSize = LotSizeOption.Create();
    private readonly Option<bool> _allowGaps = new("--allow-gaps") { Description = "Run in spite of defects in the data; they are listed as warnings." };
    private readonly Option<int> _threads = ThreadsOption.Create("Candidates that run at once; the results are the same. Default: one per processor.");
    private readonly Option<bool> _quiet = new("--quiet") { Description = "No progress and no tables: only errors." };
    private readonly Option<bool> _json = new("--json") { Description = "Print one JSON object instead of the tables (returns as shares a day)." };

    /// <summary>Adds the options to the command.</summary>
    public void AddTo(Command command)
    {
        _objective.Validators.Add(option =>
        {
            if (option.Tokens is [{ Value: not ("return" or "sharpe") and var found }])
                option.AddError($"--objective '{found}': expected return or sharpe");
        });
        foreach (var option in new Option[] { _data, _out, _start, _end, _train, _test, _objective, _values, _parameters })
            command.Options.Add(option);
        _layers.AddLayersTo(command);
        foreach (var option in new Option[] { _resamples, _block, _confidence, _seed, _lotSize, _allowGaps, _threads, _quiet, _json })
            command.Options.Add(option);
    }

    /// <summary>What was asked for.</summary>
    public StudyRequest Read(ParseResult parsed) => new()
    {
        Study = study,
        Data = parsed.GetValue(_data),
        Out = parsed.GetRequiredValue(_out),
        Start = parsed.GetValue(_start),
        End = parsed.GetValue(_end),
        Train = parsed.GetValue(_train),
        Test = parsed.GetValue(_test),
        Objective = parsed.GetValue(_objective) == "sharpe" ? StudyObjective.Sharpe : StudyObjective.Return,
        Values = parsed.GetValue(_values) ?? [],
        Parameters = [.. _layers.Parameters(parsed), .. parsed.GetValue(_parameters) ?? []],
        Resamples = parsed.GetValue(_resamples),
        MeanBlock = parsed.GetValue(_block),
        Confidence = parsed.GetValue(_confidence),
        Seed = parsed.GetValue(_seed),
        ExactLots = LotSizeOption.IsExact(parsed, _lotSize),
        AllowGaps = parsed.GetValue(_allowGaps),
        Threads = parsed.GetValue(_threads),
        Quiet = parsed.GetValue(_quiet),
        Json = parsed.GetValue(_json),
    };

    private static Option<int?> Whole(string name, string description)
    {
        var option = new Option<int?>(name) { Description = description, HelpName = "DAYS" };
        option.Validators.Add(found => RequireRange(found, name, 1, 36_600));
        return option;
    }

    private static Option<T> Number<T>(string name, string helpName, string description, T byDefault, double least, double most)
    {
        var option = new Option<T>(name) { Description = description, HelpName = helpName, DefaultValueFactory = _ => byDefault };
        option.Validators.Add(found => RequireRange(found, name, least, most));
        return option;
    }

    private static void RequireRange(System.CommandLine.Parsing.OptionResult option, string name, double least, double most)
    {
        if (option.Tokens is [{ Value: var text }] && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && !(value >= least && value <= most))
            option.AddError(string.Create(CultureInfo.InvariantCulture, $"{name} {text}: expected {least} to {most}"));
    }
}
