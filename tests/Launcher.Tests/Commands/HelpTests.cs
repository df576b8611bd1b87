using DolphinLean.Tests.Running;
using NUnit.Framework;

namespace DolphinLean.Tests.Commands;

[TestFixture]
public sealed class HelpTests
{
    private static readonly string[] Commands =
        ["", "backtest", "check", "check lookahead", "data", "data build-scans", "data check", "data cat", "data schema", "data generate", "doctor", "exchange", "live", "replay",
         "service", "study", "study vd-exit", "study subday-acb", "study tf-exit", "study long-posture"];

    [TestCaseSource(nameof(Commands))]
    public void EveryCommandTeachesByExamplesOfItself(string command)
    {
        var help = Cli.Run([.. command.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help"]).Succeeded().Output;
        var examples = help[help.IndexOf("Examples:", StringComparison.Ordinal)..];
        Assert.That(examples, Does.Contain($"dolphin {command}".TrimEnd()));
        Assert.That(help, Does.Contain("Usage:"));
    }

    [Test]
    public void DefaultsAndUnitsAreShown()
    {
        Assert.That(Cli.Run("backtest", "--help").Output,
            Does.Contain("Default: DolphinAlgorithm").And.Contain("[default: ./results]").And.Contain("[default: exchange]")
                .And.Contain("UTC").And.Contain("seconds").And.Contain("bytes"));
        Assert.That(Cli.Run("data", "generate", "--help").Output, Does.Contain("[default: 48]").And.Contain("[default: 42]"));
    }

    [Test]
    public void ExamplesOfOptionsAreOptionsThatExist()
    {
        foreach (var command in Commands)
        {
            var help = Cli.Run([.. command.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help"]).Output;
            foreach (var line in help[help.IndexOf("Examples:", StringComparison.Ordinal)..].Split('\n').Where(line => line.StartsWith("  dolphin", StringComparison.Ordinal)))
            {
                var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Skip(1).ToArray();
                var path = words.TakeWhile((word, at) => at == 0 || (at == 1 && words[0] is "check" or "data" or "study")).ToArray();
                var own = Cli.Run([.. path, "--help"]).Succeeded().Output;
                foreach (var option in words.Where(word => word.StartsWith("--", StringComparison.Ordinal)))
                    Assert.That(own, Does.Contain($"  {option} ").Or.Contain($"  {option}\n"), line);
            }
        }
    }

    [Test]
    public void NoCommandShowsTheHelp() => Assert.That(Cli.Run().Succeeded().Output, Is.EqualTo(Cli.Run("--help").Output));

    [Test]
    public void VersionIsThatOfTheBuild() => Assert.That(Cli.Run("--version").Succeeded().Output, Does.Match(@"^\d+\.\d+\.\d+"));
}
