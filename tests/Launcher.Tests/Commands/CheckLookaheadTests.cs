using DolphinLean.Tests.Running;
using NUnit.Framework;

namespace DolphinLean.Tests.Commands;

/// <summary><c>dolphin check lookahead</c>: it passes what decides on the past alone, and finds what does not.</summary>
[TestFixture]
public sealed class CheckLookaheadTests
{
    /// <summary>Reads the signal twenty rows ahead in the columns under the moving row.</summary>
    private const string Peeper =
        """
        using System;
        using System.Reflection;
        using DolphinLean.Data.Scans;
        using DolphinLean.Algorithms.Dolphin;
        using QuantConnect;
        using QuantConnect.Algorithm;
        using QuantConnect.Data;

        public class Peeper : QCAlgorithm
        {
            private Symbol _symbol;
            public override void Initialize()
            {
                SetTimeZone(TimeZones.Utc);
                SetAccountCurrency("USDT");
                SetCash(100000);
                _symbol = AddCryptoFuture("BTCUSDT", Resolution.Minute).Symbol;
                AddData<EigenScan>("SCAN", Resolution.Minute);
            }
            public override void OnData(Slice data)
            {
                foreach (var scan in data.Get<EigenScan>().Values) Decide(scan.Row);
            }
            private void Decide(IScanRow row)
            {
                var all = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;
                var day = row.GetType().GetProperty("Day", all).GetValue(row);
                var index = (int)row.GetType().GetProperty("Index", all).GetValue(row);
                var times = (long[])day.GetType().GetProperty("Timestamps", all).GetValue(day);
                var features = (double[][])day.GetType().GetProperty("Features", all).GetValue(day);
                if (index + 20 >= features[0].Length) return;
                var buys = features[0][index + 20] > 0;
                if (buys != Portfolio[_symbol].IsLong) MarketOrder(_symbol, (buys ? 1 : -1) - Portfolio[_symbol].Quantity);
            }
        }
        """;

    private TemporaryFolder _folder = null!;

    [SetUp]
    public void MakeFolder() => _folder = new TemporaryFolder();

    [TearDown]
    public void RemoveFolder() => _folder.Dispose();

    [TestCase(1)]
    [TestCase(2)]
    public void DolphinDecidesOnThePastAlone(int seed)
    {
        var output = Run("--cuts", "30", "--seed", $"{seed}", "--acb", "--survival").Succeeded().Output;
        Assert.That(output, Does.Match(@"decisions   [1-9]").And.Contain("cuts        30").And.Match(@"compared    [\d,]{3,}, the same").And.Not.Contain("AHEAD"));
    }

    [Test]
    public void AnAlgorithmThatReadsAheadIsFound()
    {
        var file = _folder["Peeper.cs"];
        File.WriteAllText(file, Peeper);
        var result = Run(file, "--cuts", "20");
        Assert.That(result.ExitCode, Is.EqualTo(1), result.Error);
        Assert.That(result.Output, Does.Contain("LOOKS AHEAD when data end at 2").And.Match("all data .* order: send").And.Contain("cut data"));
    }

    [Test]
    public void TheSameRowIsNoLookAhead()
    {
        var file = _folder["Peeper.cs"];
        File.WriteAllText(file, Peeper.Replace("index + 20", "index", StringComparison.Ordinal));
        Assert.That(Run(file, "--cuts", "20").Succeeded().Output, Does.Contain("the same"));
    }

    [Test]
    public void WithoutDecisionsThereIsNothingToCompare()
    {
        var file = _folder["Idle.cs"];
        File.WriteAllText(file, "public class Idle : QuantConnect.Algorithm.QCAlgorithm { public override void Initialize() => SetCash(1); }");
        Run(file).RefusedNaming("Idle", "found none");
    }

    [Test]
    public void CutsMustBeMoreThanNone() => Run("--cuts", "0").RefusedNaming("--cuts '0'", "above 0");

    private static CliResult Run(params string[] options) => Cli.Run(["check", "lookahead", "--quiet", "--data", SmallMarket.Path, .. options]);
}
