using System.CommandLine;
using System.Globalization;
using DolphinLean.Launcher.Backtests;

namespace DolphinLean.Launcher.Commands;

/// <summary>The options of <c>dolphin backtest</c> that speak of recorded depth.</summary>
internal sealed class BacktestDepthOptions
{
    private readonly Option<string?> _book = new("--book")
    {
        Description = "Event store (`dolphin data import-raw`) whose order books models may read beside scans or bars. One that prices come from is its own book.",
        HelpName = "DIR",
    };

    private readonly Option<string?> _fills = new("--fills")
    {
        Description = "depth: orders queue and fill in the recorded book. bars: LEAN's fill models. Default: depth where prices come from the recording, else bars.",
        HelpName = "depth|bars",
    };

    private readonly Option<string> _queue = new("--queue")
    {
        Description = "Where cancels ahead of a resting order come from. pro-rata: evenly from the price's volume. trades-only: from behind it as long as they can.",
        HelpName = "MODEL",
        DefaultValueFactory = _ => "pro-rata",
    };

    private readonly Option<string> _latency = new("--latency")
    {
        Description = "Milliseconds that feed, orders and answers take, each; recorded: as the recording's own clocks say, 5 ms at least.",
        HelpName = "recorded|MS",
        DefaultValueFactory = _ => "recorded",
    };

    private readonly Option<bool> _compare = new("--compare")
    {
        Description = "Run in normal and in scalp mode and print fills, fees, slippage and blocked entries side by side; results go to normal/ and scalp/ below --out.",
    };

    public BacktestDepthOptions()
    {
        Expect(_fills, "depth", "bars");
        Expect(_queue, "pro-rata", "trades-only");
        _latency.Validators.Add(option =>
        {
            if (option.Tokens is [{ Value: not "recorded" and var text }] && Milliseconds(text) is null)
                option.AddError($"--latency '{text}': expected recorded, or milliseconds from 0 to 60000");
        });
    }

    /// <summary>Adds the options to the command.</summary>
    public void AddTo(Command command)
    {
        AddDepthTo(command);
        command.Options.Add(_compare);
    }

    /// <summary>Adds the options that set models, and not the one that compares.</summary>
    public void AddDepthTo(Command command)
    {
        command.Options.Add(_book);
        command.Options.Add(_fills);
        command.Options.Add(_queue);
        command.Options.Add(_latency);
    }

    /// <summary>What was asked for.</summary>
    public DepthRequest Read(ParseResult parsed) => new(
        parsed.GetValue(_book),
        parsed.GetValue(_fills) switch { null => null, var fills => fills == "depth" },
        parsed.GetValue(_queue) == "trades-only",
        Milliseconds(parsed.GetRequiredValue(_latency)) is { } way ? TimeSpan.FromMilliseconds(way) : null);

    /// <summary>Whether both modes shall be compared.</summary>
    public bool IsComparison(ParseResult parsed) => parsed.GetValue(_compare);

    private static double? Milliseconds(string text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var way) && way <= 60_000 ? way : null;

    private static void Expect<T>(Option<T> option, string one, string other) => option.Validators.Add(result =>
    {
        if (result.Tokens is [{ Value: var found }] && found != one && found != other)
            result.AddError($"{option.Name} '{found}': expected {one} or {other}");
    });
}
