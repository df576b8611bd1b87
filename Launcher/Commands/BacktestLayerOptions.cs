using System.CommandLine;

namespace DolphinLean.Launcher.Commands;

/// <summary>The options of <c>dolphin backtest</c> that turn on DOLPHIN's protective layers: short ways to set its parameters.</summary>
internal sealed class BacktestLayerOptions
{
    private readonly Option<bool> _breaker = new("--acb")
    {
        Description = "DOLPHIN: the circuit breaker computes boost and beta (parameter acb=true).",
    };

    private readonly Option<bool> _survival = new("--survival")
    {
        Description = "DOLPHIN: the survival stack computes the posture, minute by minute (parameter survival=true).",
    };

    private readonly Option<bool> _forewarner = new("--forewarner")
    {
        Description = "DOLPHIN: the forewarner assesses each day's leverage on bootstrapped months (parameter forewarner=true).",
    };

    private readonly Option<bool> _ablation = new("--ablation")
    {
        Description = "DOLPHIN: run with circuit breaker and survival stack, then without each layer (ACB, IRP, DC, OB, posture), and compare; results go to all/, without-acb/ … below --out.",
    };

    private readonly (Option<string?> Option, string Parameter)[] _texts =
    [
        (Text("--acb-threshold", "walk_forward|fixed:VALUE", "w750 velocity from which beta is high: the 60th percentile of all earlier dates, or a number (acb_threshold)."), "acb_threshold"),
        (Text("--funding", "FILE", "Funding rates, Parquet or CSV: symbol, funding_time, funding_rate (acb_funding)."), "acb_funding"),
        (Text("--dvol", "FILE", "Bitcoin's implied volatility: timestamp or date, dvol (acb_dvol)."), "acb_dvol"),
        (Text("--fng", "FILE", "Fear and Greed index: date, fng (acb_fng)."), "acb_fng"),
        (Text("--taker", "FILE", "Takers' buys over takers' sells: timestamp or date, taker (acb_taker)."), "acb_taker"),
    ];

    /// <summary>Adds the options to the command.</summary>
    public void AddTo(Command command)
    {
        AddLayersTo(command);
        command.Options.Add(_ablation);
    }

    /// <summary>Adds the options that set parameters, and not the one that compares.</summary>
    public void AddLayersTo(Command command)
    {
        command.Options.Add(_breaker);
        command.Options.Add(_survival);
        command.Options.Add(_forewarner);
        foreach (var (option, _) in _texts)
            command.Options.Add(option);
    }

    /// <summary>Whether layers shall be compared.</summary>
    public bool IsAblation(ParseResult parsed) => parsed.GetValue(_ablation);

    /// <summary>What was asked for, as parameters: <c>name=value</c>.</summary>
    public IEnumerable<string> Parameters(ParseResult parsed)
    {
        if (parsed.GetValue(_breaker))
            yield return "acb=true";
        if (parsed.GetValue(_survival))
            yield return "survival=true";
        if (parsed.GetValue(_forewarner))
            yield return "forewarner=true";
        foreach (var (option, parameter) in _texts)
        {
            if (parsed.GetValue(option) is { } text)
                yield return $"{parameter}={text}";
        }
    }

    private static Option<string?> Text(string name, string accepts, string description) =>
        new(name) { Description = description, HelpName = accepts };
}
