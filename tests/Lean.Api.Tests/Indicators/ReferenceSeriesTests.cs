using NUnit.Framework;
using QuantConnect.Indicators;

namespace DolphinLean.Lean.Api.Tests.Indicators;

/// <summary>
/// Published series. The fifteen bars and what each function makes of them are the test table of Tulip Indicators (tests/untest.txt,
/// three decimals); functions whose start differs by definition are compared from where they meet. The relative strength index is
/// StockCharts' worked example (ChartSchool, Relative Strength Index, two decimals).
/// </summary>
[TestFixture]
public sealed class ReferenceSeriesTests
{
    private static readonly decimal[] Open = [81.85m, 81.20m, 81.55m, 82.91m, 83.10m, 83.41m, 82.71m, 82.70m, 84.20m, 84.25m, 84.03m, 85.45m, 86.18m, 88.00m, 87.60m];
    private static readonly decimal[] High = [82.15m, 81.89m, 83.03m, 83.30m, 83.85m, 83.90m, 83.33m, 84.30m, 84.84m, 85.00m, 85.90m, 86.58m, 86.98m, 88.00m, 87.87m];
    private static readonly decimal[] Low = [81.29m, 80.64m, 81.31m, 82.65m, 83.07m, 83.11m, 82.49m, 82.30m, 84.15m, 84.11m, 84.03m, 85.39m, 85.76m, 87.17m, 87.01m];
    private static readonly decimal[] Close = [81.59m, 81.06m, 82.87m, 83.00m, 83.61m, 83.15m, 82.84m, 83.99m, 84.55m, 84.36m, 85.53m, 86.54m, 86.89m, 87.77m, 87.29m];

    private static readonly decimal[] Volume =
    [
        5653100, 6447400, 7690900, 3831400, 4455100, 3798000, 3936200, 4732000, 4841300, 3915300, 6830800, 6694100, 5293600, 7985800, 4807900,
    ];

    private static IEnumerable<TestCaseData> OfCloses()
    {
        yield return Case(new SimpleMovingAverage(5), 82.426, 82.738, 83.094, 83.318, 83.628, 83.778, 84.254, 84.994, 85.574, 86.218, 86.804);
        yield return Case(new WilderMovingAverage(5), 82.426, 82.571, 82.625, 82.898, 83.228, 83.455, 83.870, 84.404, 84.901, 85.475, 85.838);
        yield return Case(new LinearWeightedMovingAverage(5), 82.825, 83.066, 83.100, 83.399, 83.809, 84.053, 84.637, 85.399, 86.031, 86.763, 87.121);
        yield return Case(new TriangularMovingAverage(5), 82.437, 82.908, 83.204, 83.260, 83.440, 83.807, 84.302, 84.863, 85.537, 86.288, 86.901);
        yield return Case(new HullMovingAverage(5), 83.690, 83.038, 83.472, 84.550, 84.835, 85.360, 86.552, 87.346, 87.965, 87.916);
        yield return Case(new LeastSquaresMovingAverage(5), 83.622, 83.722, 83.112, 83.560, 84.172, 84.604, 85.404, 86.210, 86.946, 87.854, 87.754);
        yield return Case(new Sum(5), 412.130, 413.690, 415.470, 416.590, 418.140, 418.890, 421.270, 424.970, 427.870, 431.090, 434.020);
        yield return Case(new StandardDeviation(5), 0.948, 0.875, 0.280, 0.423, 0.605, 0.671, 0.871, 0.926, 1.019, 1.174, 0.758);
        yield return Case(new Variance(5), 0.899, 0.766, 0.079, 0.179, 0.366, 0.451, 0.759, 0.857, 1.038, 1.378, 0.574);
        yield return Case(new MeanAbsoluteDeviation(5), 0.881, 0.671, 0.229, 0.386, 0.514, 0.626, 0.671, 0.833, 0.913, 1.018, 0.615);
        yield return Case(new Maximum(5), 83.610, 83.610, 83.610, 83.990, 84.550, 84.550, 85.530, 86.540, 86.890, 87.770, 87.770);
        yield return Case(new Minimum(5), 81.060, 81.060, 82.840, 82.840, 82.840, 82.840, 82.840, 83.990, 84.360, 84.360, 85.530);
        yield return Case(new Momentum(5), 1.560, 1.780, 1.120, 1.550, 0.750, 2.380, 3.700, 2.900, 3.220, 2.930);
        yield return Case(new RateOfChange(5), 0.019, 0.022, 0.014, 0.019, 0.009, 0.029, 0.045, 0.035, 0.038, 0.035);
        yield return Case(new RateOfChangeRatio(5), 1.019, 1.022, 1.014, 1.019, 1.009, 1.029, 1.045, 1.035, 1.038, 1.035);
        yield return Case(new RelativeStrengthIndex(5), 72.034, 64.927, 75.936, 79.796, 74.713, 83.033, 87.478, 88.755, 91.483, 78.498);
    }

    private static IEnumerable<TestCaseData> OfBars()
    {
        yield return Case(
            new AccumulationDistribution(), -1709076.744, -3823823.944, 2436210.940, 2730934.016, 4444434.016, 1031041.611, 375008.278, 3640088.278,
            4411889.727, 2696196.469, 6823899.143, 13067975.613, 17580552.662, 21140487.602, 19463313.184);
        yield return Case(new AverageTrueRange(5), 1.116, 1.051, 1.009, 1.207, 1.136, 1.086, 1.243, 1.233, 1.230, 1.206, 1.137);
        yield return Case(new TrueRange(), 1.250, 1.970, 0.650, 0.850, 0.790, 0.840, 2.000, 0.850, 0.890, 1.870, 1.190, 1.220, 1.110, 0.860);
        yield return Case(new AroonOscillator(5, 5), 80, 80, 100, 20, 40, 60, 80, 100, 60, 60);
        yield return Case(new BalanceOfPower(), -0.302, -0.112, 0.767, 0.138, 0.654, -0.329, 0.155, 0.645, 0.507, 0.124, 0.802, 0.916, 0.582, -0.277, -0.360);
        yield return Case(new WilliamsPercentR(5), -7.477, -23.006, -40.927, -15.500, -11.417, -23.704, -10.278, -0.935, -3.051, -5.793, -17.884);
        yield return Case(new UltimateOscillator(2, 3, 5), 43.499, 34.044, 65.883, 73.955, 53.388, 64.149, 81.282, 90.186, 86.114, 65.450);
        yield return Case(new VolumeWeightedMovingAverage(5), 82.332, 82.610, 83.070, 83.354, 83.682, 83.822, 84.409, 85.165, 85.698, 86.418, 86.805);
    }

    [TestCaseSource(nameof(OfCloses))]
    public void ValuesOfClosesAreThePublishedOnes(IndicatorBase indicator, double[] published) =>
        AssertPublished(IndicatorFeed.WhenReady(indicator, IndicatorFeed.Points(Close)), published);

    [TestCaseSource(nameof(OfBars))]
    public void ValuesOfBarsAreThePublishedOnes(IndicatorBase indicator, double[] published) =>
        AssertPublished(IndicatorFeed.WhenReady(indicator, IndicatorFeed.Bars(Open, High, Low, Close, Volume)), published);

    [Test]
    public void BollingerBandsAreThePublishedOnes()
    {
        var bands = new BollingerBands(5, 2);
        var lower = IndicatorFeed.WhenReady(bands, IndicatorFeed.Points(Close), () => bands.LowerBand.Current.Value);
        AssertPublished(lower, 80.530, 80.987, 82.533, 82.472, 82.418, 82.435, 82.511, 83.143, 83.536, 83.870, 85.289);
        bands.Reset();
        var upper = IndicatorFeed.WhenReady(bands, IndicatorFeed.Points(Close), () => bands.UpperBand.Current.Value);
        AssertPublished(upper, 84.322, 84.489, 83.655, 84.164, 84.838, 85.121, 85.997, 86.845, 87.612, 88.566, 88.319);
    }

    [Test]
    public void SlopeOfTheRegressionIsThePublishedOne()
    {
        var line = new LeastSquaresMovingAverage(5);
        var slopes = IndicatorFeed.WhenReady(line, IndicatorFeed.Points(Close), () => line.Slope.Current.Value);
        AssertPublished(slopes, 0.598, 0.492, 0.009, 0.121, 0.272, 0.413, 0.575, 0.608, 0.686, 0.818, 0.475);
    }

    [Test]
    public void StochasticIsThePublishedOne()
    {
        var stochastic = new Stochastic(5, 3, 3);
        var k = IndicatorFeed.WhenReady(stochastic, IndicatorFeed.Bars(Open, High, Low, Close, Volume), () => stochastic.StochK.Current.Value);
        AssertPublished(k, 77.385, 83.126, 84.867, 88.361, 95.246, 96.740, 91.091);
        stochastic.Reset();
        var d = IndicatorFeed.WhenReady(stochastic, IndicatorFeed.Bars(Open, High, Low, Close, Volume), () => stochastic.StochD.Current.Value);
        AssertPublished(d, 75.702, 78.011, 81.793, 85.452, 89.491, 93.449, 94.359);
    }

    [Test]
    public void CommodityChannelIndexOfTypicalPricesIsThePublishedOne()
    {
        // Tulip's starts with as many mean deviations as the period; ours, like LEAN's, with the first.
        var values = IndicatorFeed.WhenReady(new CommodityChannelIndex(5), IndicatorFeed.Bars(Open, High, Low, Close, Volume));
        AssertPublished(values[4..], 166.667, 82.020, 95.501, 130.912, 99.163, 116.342, 71.928);
    }

    [Test]
    public void MoneyFlowIndexIsThePublishedOneOnceTheFirstBarHasLeft()
    {
        // The first bar has no bar before it; LEAN counts it as a rise, Tulip not at all.
        var values = IndicatorFeed.WhenReady(new MoneyFlowIndex(5), IndicatorFeed.Bars(Open, High, Low, Close, Volume));
        AssertPublished(values[1..], 61.172, 67.308, 62.796, 64.661, 45.238, 67.841, 85.578, 85.963, 87.504, 84.647);
    }

    [Test]
    public void OnBalanceVolumeIsThePublishedOneAndTheFirstBar()
    {
        var values = IndicatorFeed.WhenReady(new OnBalanceVolume(), IndicatorFeed.Bars(Open, High, Low, Close, Volume));
        decimal[] published =
        [
            0, -6447400, 1243500, 5074900, 9530000, 5732000, 1795800, 6527800, 11369100, 7453800, 14284600, 20978700, 26272300, 34258100, 29450200,
        ];
        Assert.That(values.Select(value => value - Volume[0]), Is.EqualTo(published));
    }

    [Test]
    public void RelativeStrengthIndexIsThatOfTheWorkedExample()
    {
        decimal[] closes =
        [
            44.3389m, 44.0902m, 44.1497m, 43.6124m, 44.3278m, 44.8264m, 45.0955m, 45.4245m, 45.8433m, 46.0826m, 45.8931m, 46.0328m, 45.6140m, 46.2820m,
            46.2820m, 46.0028m, 46.0328m, 46.4116m, 46.2222m, 45.6439m, 46.2122m, 46.2521m, 45.7137m, 46.4515m, 45.7835m, 45.3548m, 44.0288m, 44.1783m,
            44.2181m, 44.5672m, 43.4205m, 42.6628m, 43.1314m,
        ];
        double[] published =
        [
            70.53, 66.32, 66.55, 69.41, 66.36, 57.97, 62.93, 63.26, 56.06, 62.38, 54.71, 50.42, 39.99, 41.46, 41.87, 45.46, 37.30, 33.08, 37.77,
        ];
        var values = IndicatorFeed.WhenReady(new RelativeStrengthIndex(14), IndicatorFeed.Points(closes));
        Assert.That(values.Select(value => (double)value), Is.EqualTo(published).Within(0.0051));
    }

    private static TestCaseData Case(IndicatorBase indicator, params double[] published) => new TestCaseData(indicator, published).SetArgDisplayNames(indicator.Name);

    private static void AssertPublished(IEnumerable<decimal> values, params double[] published) =>
        Assert.That(values.Select(value => (double)value), Is.EqualTo(published).Within(0.00051));
}
