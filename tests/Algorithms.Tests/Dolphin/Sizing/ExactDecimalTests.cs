using System.Globalization;
using DolphinLean.Algorithms.Dolphin.Sizing;
using NUnit.Framework;

namespace DolphinLean.Algorithms.Tests.Dolphin.Sizing;

public sealed class ExactDecimalTests
{
    [Test]
    public void Keeps_the_digits_that_a_cast_cuts_off()
    {
        const double quantity = 11729773.663878495;
        Assert.That((decimal)quantity, Is.EqualTo(11729773.6638785m));
        Assert.That(ExactDecimal.From(quantity), Is.EqualTo(11729773.663878495m));
    }

    [FsCheck.NUnit.Property]
    public bool Every_quantity_comes_back(FsCheck.NormalFloat numerator, FsCheck.NormalFloat denominator)
    {
        var quantity = numerator.Get / denominator.Get;
        if (!(Math.Abs(quantity) is > 1e-3 and < 1e12))
            return true;
        // Read back as text, because the framework's own cast from decimal to double is not always the nearest one.
        var text = ExactDecimal.From(quantity).ToString(CultureInfo.InvariantCulture);
        return double.Parse(text, CultureInfo.InvariantCulture) == quantity;
    }

    [TestCase(double.NaN)]
    [TestCase(double.PositiveInfinity)]
    [TestCase(1e29)]
    public void Refuses_what_no_decimal_holds(double value) =>
        Assert.That(() => ExactDecimal.From(value), Throws.TypeOf<OverflowException>(), value.ToString(CultureInfo.InvariantCulture));
}
