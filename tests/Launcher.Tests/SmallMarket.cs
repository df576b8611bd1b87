using DolphinLean.Data.Synthetic;
using DolphinLean.Tests.Running;
using NUnit.Framework;

namespace DolphinLean.Tests;

/// <summary>A market that every test may read and copy: 4 assets, 6 days of 288 bars, made once.</summary>
[SetUpFixture]
internal sealed class SmallMarket
{
    public const int Bars = 288;
    public const int Days = 6;

    private static TemporaryFolder? s_folder;

    public static string Path => s_folder!["scans"];

    /// <summary>A copy that a test may break.</summary>
    public static string CopyTo(string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var file in Directory.EnumerateFiles(Path))
            File.Copy(file, System.IO.Path.Combine(folder, System.IO.Path.GetFileName(file)));
        return folder;
    }

    [OneTimeSetUp]
    public void Make()
    {
        s_folder = new TemporaryFolder();
        SyntheticScans.Write(new SyntheticMarketOptions { Assets = 4, Days = Days, BarsPerDay = Bars }, Path);
    }

    [OneTimeTearDown]
    public void Remove() => s_folder?.Dispose();
}
