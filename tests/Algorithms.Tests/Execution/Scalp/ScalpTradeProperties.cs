using DolphinLean.Algorithms.Execution.Scalp;
using DolphinLean.Algorithms.Parameters;
using NUnit.Framework;

namespace DolphinLean.Algorithms.Tests.Execution.Scalp;

/// <summary>Whatever comes in whatever order: fills race cancels, reports are late, refused or unknown, books widen, go stale, move.</summary>
[TestFixture]
public sealed class ScalpTradeProperties
{
    private static readonly ScalpParameters Defaults = new(new ParameterReader(new Dictionary<string, string>()));

    [FsCheck.NUnit.Property(MaxTest = 1500, EndSize = 400)]
    public void GivingUp(byte[] script) => Run(script, Defaults);

    [FsCheck.NUnit.Property(MaxTest = 1500, EndSize = 400)]
    public void Repricing(byte[] script) => Run(script, Defaults with { OnTimeout = TimeoutPolicy.Reprice });

    [FsCheck.NUnit.Property(MaxTest = 1500, EndSize = 400)]
    public void RetryingAtTheMarket(byte[] script) => Run(script, Defaults with { OnTimeout = TimeoutPolicy.Market, UseRiskLevels = false });

    [FsCheck.NUnit.Property(MaxTest = 500, EndSize = 400)]
    public void EnteringAtTheMarket(byte[] script) => Run(script, Defaults with { PreferLimit = false });

    private static void Run(byte[] script, ScalpParameters parameters)
    {
        var exchange = new RandomExchange(parameters);
        for (var at = 0; at + 1 < script.Length; at += 2)
            exchange.Do(script[at], script[at + 1]);
        exchange.Finish();
    }
}
