using DolphinLean.Data.Scans;
using NUnit.Framework;

namespace DolphinLean.Data.Tests.Scans;

public sealed class ColumnSpreadTests
{
    [Test]
    public void Eight_columns_become_neighbours_in_rows([Range(0, 35)] int rows, [Values(8, 11, 48)] int stride)
    {
        var columns = Enumerable.Range(0, 8).Select(column => Enumerable.Range(0, rows).Select(row => column + row * 10.0).ToArray()).ToArray();
        var (spread, plain) = (new double[rows * stride], new double[rows * stride]);
        ColumnSpread.Spread(columns, rows, spread, stride);
        ColumnSpread.SpreadPlainly(columns, 0, rows, plain, stride);
        Assert.That(spread, Is.EqualTo(plain));
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < stride; column++)
                Assert.That(spread[row * stride + column], Is.EqualTo(column < 8 ? column + row * 10.0 : 0));
        }
    }

    [Test]
    public void Too_little_room_is_refused()
    {
        var columns = Enumerable.Range(0, 8).Select(_ => new double[9]).ToArray();
        Assert.That(() => ColumnSpread.Spread(columns, 9, new double[8 * 8], 8), Throws.InstanceOf<ArgumentException>());
        Assert.That(() => ColumnSpread.Spread(columns, 10, new double[80], 8), Throws.InstanceOf<SystemException>());
    }
}
