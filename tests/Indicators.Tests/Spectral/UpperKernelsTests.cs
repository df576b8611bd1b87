using DolphinLean.Indicators.Spectral;
using NUnit.Framework;

namespace DolphinLean.Indicators.Tests.Spectral;

/// <summary>The oracle is the plain sum over all elements, in the order of the columns.</summary>
[TestFixture]
public sealed class UpperKernelsTests
{
    [FsCheck.NUnit.Property(MaxTest = 100)]
    public void A_product_is_that_of_the_whole_matrix(int seed)
    {
        var random = new System.Random(seed);
        var size = 8 * random.Next(1, 9);
        var (matrix, vector, result) = (Symmetric(random, size), Vector(random, size), Vector(random, size));
        SpoilBelowDiagonal(matrix, size, out var spoiled);
        UpperKernels.Multiply(spoiled, size, vector, result);
        for (var row = 0; row < size; row++)
        {
            var (sum, terms) = (0.0, 0.0);
            for (var column = 0; column < size; column++)
            {
                sum += matrix[row * size + column] * vector[column];
                terms += Math.Abs(matrix[row * size + column] * vector[column]);
            }
            Assert.That(result[row], Is.EqualTo(sum).Within(terms * 1e-14), $"row {row} of {size}");
        }
    }

    [FsCheck.NUnit.Property(MaxTest = 100)]
    public void An_update_is_that_of_the_whole_matrix_on_and_above_the_diagonal(int seed)
    {
        var random = new System.Random(seed);
        var size = 8 * random.Next(1, 9);
        var (matrix, plus, minus) = (Symmetric(random, size), Vector(random, size), Vector(random, size));
        var whole = (double[])matrix.Clone();
        UpperKernels.RankTwoUpdate(matrix, size, plus, minus);
        SymmetricKernels.RankTwoUpdate(whole, size, plus, minus);
        for (var row = 0; row < size; row++)
        {
            for (var column = row / 8 * 8; column < size; column++)
                Assert.That(matrix[row * size + column], Is.EqualTo(whole[row * size + column]), $"({row}, {column}) of {size}");
        }
    }

    [TestCase(7, 64, 8)]
    [TestCase(8, 63, 8)]
    [TestCase(8, 64, 7)]
    public void Lengths_that_do_not_fit_are_refused(int size, int matrix, int vector)
    {
        Assert.That(() => UpperKernels.Multiply(new double[matrix], size, new double[vector], new double[8]), Throws.ArgumentException);
        Assert.That(() => UpperKernels.RankTwoUpdate(new double[matrix], size, new double[vector], new double[8]), Throws.ArgumentException);
    }

    /// <summary>Blocks below the diagonal hold nothing that may be used.</summary>
    private static void SpoilBelowDiagonal(double[] matrix, int size, out double[] spoiled)
    {
        spoiled = (double[])matrix.Clone();
        for (var row = 8; row < size; row++)
            spoiled.AsSpan(row * size, row / 8 * 8).Fill(double.NaN);
    }

    private static double[] Symmetric(System.Random random, int size)
    {
        var matrix = new double[size * size];
        for (var row = 0; row < size; row++)
        {
            for (var column = 0; column <= row; column++)
                matrix[row * size + column] = matrix[column * size + row] = random.NextDouble() - 0.5;
        }
        return matrix;
    }

    private static double[] Vector(System.Random random, int size) => [.. Enumerable.Range(0, size).Select(_ => random.NextDouble() - 0.5)];
}
