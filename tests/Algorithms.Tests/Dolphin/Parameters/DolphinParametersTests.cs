using System.Text.Json;
using DolphinLean.Algorithms.Dolphin.Parameters;
using DolphinLean.Algorithms.Parameters;
using DolphinLean.Data.External.Http;
using DolphinLean.Tests;
using NUnit.Framework;

namespace DolphinLean.Algorithms.Tests.Dolphin.Parameters;

public sealed class DolphinParametersTests
{
    // Seed 001 §18.1, row by row.
    [TestCase("vel_div_threshold", "-0.02")]
    [TestCase("vel_div_extreme", "-0.05")]
    [TestCase("min_leverage", "0.5")]
    [TestCase("max_leverage", "5")]
    [TestCase("abs_max_leverage", "6")]
    [TestCase("leverage_convexity", "3")]
    [TestCase("fraction", "0.2")]
    [TestCase("fixed_tp_pct", "0.0095")]
    [TestCase("stop_pct", "1")]
    [TestCase("max_hold_bars", "120")]
    [TestCase("dc_lookback_bars", "7")]
    [TestCase("dc_min_magnitude_bps", "0.75")]
    [TestCase("dc_skip_contradicts", "true")]
    [TestCase("min_irp_alignment", "0.45")]
    [TestCase("sp_maker_entry_rate", "0.62")]
    [TestCase("sp_maker_exit_rate", "0.5")]
    [TestCase("ob_edge_bps", "5")]
    [TestCase("ob_confirm_rate", "0.4")]
    [TestCase("lookback", "100")]
    [TestCase("seed", "42")]
    public void Defaults_are_the_champion(string name, string expected)
    {
        var definition = DolphinParameters.Champion.Definitions.Single(definition => definition.Name == name);
        Assert.That(definition.Default, Is.EqualTo(expected));
        Assert.That(definition.Source, Does.Contain("§18.1"));
    }

    [Test]
    public void Short_and_long_take_their_own_thresholds()
    {
        var shorts = DolphinParameters.Champion.Signal;
        var longs = From(("direction", "long")).Signal;
        Assert.Multiple(() =>
        {
            Assert.That((shorts.Direction, shorts.Threshold, shorts.Extreme), Is.EqualTo((-1, -0.02, -0.05)));
            Assert.That((longs.Direction, longs.Threshold, longs.Extreme), Is.EqualTo((1, 0.01, 0.04)));
        });
    }

    [TestCase("vel_div_extreme", "-0.01", "parameter 'vel_div_extreme': expected less than vel_div_threshold -0.02, found -0.01")]
    [TestCase("long_extreme", "0.01", "parameter 'long_extreme': expected more than long_threshold 0.01, found 0.01")]
    [TestCase("max_leverage", "0.4", "parameter 'max_leverage': expected at least min_leverage 0.5, found 0.4")]
    [TestCase("abs_max_leverage", "0.4", "parameter 'abs_max_leverage': expected at least min_leverage 0.5, found 0.4")]
    [TestCase("fraction", "0.01", "parameter 'fraction': expected at least min_fraction 0.02, found 0.01")]
    [TestCase("confidence_span", "0.6", "parameter 'confidence_span': expected at most 0.5 above confidence_floor, found 0.6")]
    [TestCase("vel_div_threshold", "0.02", "parameter 'vel_div_threshold': expected -1 to 0, found 0.02")]
    [TestCase("direction", "both", "parameter 'direction': expected short or long, found 'both'")]
    [TestCase("trading.mode", "fast", "parameter 'trading.mode': expected normal or scalp, found 'fast'")]
    [TestCase("acb_dvol_url", "deribit", "parameter 'acb_dvol_url': expected the base address of an API, for example https://fapi.binance.com, found 'deribit'")]
    [TestCase("maxhold", "1", "parameter 'maxhold': unknown; did you mean 'max_hold_bars'?")]
    public void Refuses_by_name(string name, string value, string message) =>
        Assert.That(() => From((name, value)), Throws.TypeOf<ParameterException>().With.Message.EqualTo(message));

    [Test]
    public void A_file_goes_before_an_address()
    {
        var addresses = From(("acb_dvol_url", "https://deribit.example/"), ("acb_fng_url", "https://fng.example"), ("acb_fng", "fng.csv")).Breaker.Addresses;
        Assert.That(addresses, Is.EqualTo(new FactorAddresses(Dvol: new Uri("https://deribit.example/"))));
    }

    [Test]
    public void Names_are_unique_and_documented()
    {
        var definitions = DolphinParameters.Champion.Definitions;
        Assert.That(definitions.Select(definition => definition.Name), Is.Unique);
        Assert.That(definitions.Where(definition => definition.Source == "" || definition.Meaning == ""), Is.Empty);
    }

    [Test]
    public void The_configuration_file_holds_every_parameter_at_its_default()
    {
        using var file = JsonDocument.Parse(File.ReadAllText(Path.Combine(SharedData.RepositoryRoot, "Algorithms", "config.json")));
        var held = file.RootElement.GetProperty("parameters").EnumerateObject().Select(p => (p.Name, p.Value.GetString()));
        Assert.That(held, Is.EqualTo(DolphinParameters.Champion.Definitions.Select(definition => (definition.Name, (string?)definition.Default))));
    }

    [Test]
    public void The_documentation_is_the_codes_own_table()
    {
        var page = ParameterDocument.Write("DOLPHIN's parameters", ParameterPage.Introduction, DolphinParameters.Champion.Definitions);
        var fresh = Path.Combine(TestContext.CurrentContext.WorkDirectory, "parameters.md");
        File.WriteAllText(fresh, page);
        var kept = File.ReadAllText(Path.Combine(SharedData.RepositoryRoot, "docs", "parameters.md"));
        Assert.That(kept, Is.EqualTo(page), $"docs/parameters.md is not what the code says; the page as it should be: {fresh}");
    }

    private static DolphinParameters From(params (string Name, string Value)[] values) =>
        DolphinParameters.From(values.ToDictionary(pair => pair.Name, pair => pair.Value));
}
