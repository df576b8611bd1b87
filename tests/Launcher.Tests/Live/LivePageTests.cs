using System.Net;
using DolphinLean.Launcher.Live.Web;
using DolphinLean.Launcher.Tests.Browsing;
using NUnit.Framework;

namespace DolphinLean.Launcher.Tests.Live;

/// <summary>The page of a running session, as a browser shows it.</summary>
[TestFixture]
[CancelAfter(400_000)]
public sealed class LivePageTests
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(120);
    private static readonly TimeSpan FiveSeconds = TimeSpan.FromSeconds(5);

    private static string Browser()
    {
        var program = Chromium.Find();
        if (program == null)
            Assert.Ignore("Chromium is not installed; on Debian: apt-get install chromium.");
        return program!;
    }

    [TestCase("")]
    [TestCase("?charts=plain")]
    public async Task PositionsAndTradesAppearAndHealthFollowsTheFeed(string query, CancellationToken cancellation)
    {
        await using var browser = await Chromium.StartAsync(Browser(), cancellation);
        await using var rehearsal = await LiveRehearsal.StartAsync(20, cancellation);
        var (address, _) = await rehearsal.PageAsync(cancellation);
        await using var page = await browser.OpenAsync($"{address}/{query}{(query.Length > 0 ? "&" : "?")}asset=ETHUSDT", cancellation);

        await page.WaitForAsync("document.querySelector('#health').className === 'badge ok'", Soon, cancellation);
        await page.WaitForAsync("document.querySelector('#positions tbody').textContent.includes('ETHUSDT')", Soon, cancellation);
        await page.WaitForAsync("Number(document.querySelector('#prices').dataset.markers) >= 2", Soon, cancellation);
        await page.WaitForAsync("document.querySelector('#trades tbody').rows.length >= 2", Soon, cancellation);
        Assert.That((await page.ReadAsync("document.querySelector('#prices').dataset.points", cancellation))!.GetValue<string>(), Is.Not.EqualTo("0"));
        await AssertDrawn(page, isPlain: query.Length > 0 || !PageFiles.HasCharts, cancellation);
        await KeepAsync(page, query.Length > 0 ? "page-plain.png" : "page.png", cancellation);

        rehearsal.Line.Cut();
        TestContext.Out.WriteLine($"red {await RedAsync(page, FiveSeconds, cancellation)} after the feed was cut");
        rehearsal.Line.Mend();
        TestContext.Out.WriteLine($"green {await GreenAsync(page, cancellation)} after it was mended");
        rehearsal.Line.Silence();
        TestContext.Out.WriteLine($"red {await RedAsync(page, FiveSeconds, cancellation)} after the feed went silent");
        rehearsal.Line.Mend();
        TestContext.Out.WriteLine($"green {await GreenAsync(page, cancellation)} after it was mended");
        Assert.That(page.Errors, Is.Empty);
    }

    [Test]
    public async Task TheSessionIsStoppedFromThePageWithTheTokenOnly(CancellationToken cancellation)
    {
        await using var browser = await Chromium.StartAsync(Browser(), cancellation);
        await using var rehearsal = await LiveRehearsal.StartAsync(20, cancellation);
        var (address, token) = await rehearsal.PageAsync(cancellation);
        await using var page = await browser.OpenAsync(address, cancellation);
        await page.WaitForAsync("document.querySelector('#health').className === 'badge ok'", Soon, cancellation);

        await page.ReadAsync("document.querySelector('#stop button').click()", cancellation);
        await page.WaitForAsync("document.querySelector('#stopped').textContent.startsWith('401')", FiveSeconds, cancellation);
        await page.ReadAsync($"document.querySelector('#token').value = '{token}'; document.querySelector('#stop [data-positions=flatten]').click()", cancellation);
        Assert.That(await rehearsal.EndAsync(cancellation), Is.Zero, rehearsal.Output);
        Assert.That(rehearsal.Output, Does.Contain("stopping: resting orders are cancelled, positions closed").And.Match("ended .* flat"));
        await page.WaitForAsync("document.querySelector('#health').textContent === 'no data'", TimeSpan.FromSeconds(10), cancellation);
    }

    [Test]
    public async Task ThePostureAndItsFiveInputsAreDrawnOverTimeAndFallWithASensor(CancellationToken cancellation)
    {
        await using var browser = await Chromium.StartAsync(Browser(), cancellation);
        await using var rehearsal = await LiveRehearsal.StartChampionAsync(
            20, cancellation, "--books", "BTCUSDT", "--param", "survival_micro_floor=0.97", "--param", "survival_stale_book=0.97");
        var (address, _) = await rehearsal.PageAsync(cancellation);
        await using var page = await browser.OpenAsync(address, cancellation);

        await page.WaitForAsync("document.querySelector('#regimes [data-posture=APEX]')", Soon, cancellation);
        await page.WaitForAsync("Number(document.querySelector('#regimes').dataset.points) >= 2", Soon, cancellation);
        foreach (var input in new[] { "risk multiplier", "invariant", "structural", "microstructure", "environmental", "capital" })
            Assert.That(await LengthAsync(page, input, cancellation), Is.GreaterThan(1), $"{input} has a line");
        Assert.That((await LevelsAsync(page, "invariant", cancellation)).Highest, Is.EqualTo(1).Within(0.01));
        Assert.That((await LevelsAsync(page, "capital", cancellation)).Highest, Is.EqualTo(0.973).Within(0.01));
        Assert.That(await page.TextAsync("#services", cancellation), Does.Contain("watchdog").And.Contain("books").And.Contain("forewarner"));

        // The feed goes silent: Cat1 falls, the posture with it, and the page says why.
        rehearsal.Line.Silence();
        await page.WaitForAsync("document.querySelector('#strategy').textContent === 'HIBERNATE'", Soon, cancellation);
        await page.WaitForAsync("document.querySelector('#regimes [data-posture=HIBERNATE]')", Soon, cancellation);
        await page.WaitForAsync("/bar is \\d+ s late/.test(document.querySelector('#causes').textContent)", Soon, cancellation);
        Assert.That((await LevelsAsync(page, "invariant", cancellation)).Last, Is.EqualTo(0).Within(0.01));
        Assert.That((await LevelsAsync(page, "risk multiplier", cancellation)).Last, Is.EqualTo(0).Within(0.01));
        Assert.That((await page.ReadAsync("document.querySelector('#regimes [data-posture=APEX]') !== null", cancellation))!.GetValue<bool>(), "what was before is drawn still");
        await KeepAsync(page, "page-posture.png", cancellation);
        Assert.That(page.Errors, Is.Empty);
    }

    /// <summary>How long the lines of an input are on the picture, pixels.</summary>
    private static async Task<double> LengthAsync(BrowserPage page, string input, CancellationToken cancellation) => (await page.ReadAsync(
        $"[...document.querySelectorAll('#regimes polyline[data-input=\"{input}\"]')].reduce((sum, line) => sum + line.getTotalLength(), 0)", cancellation))!.GetValue<double>();

    /// <summary>How high an input's line goes and where it ends, between its marks of 0 and 1.</summary>
    private static async Task<(double Highest, double Last)> LevelsAsync(BrowserPage page, string input, CancellationToken cancellation)
    {
        var levels = (await page.ReadAsync(
            $$"""
            (() => {
              const lines = [...document.querySelectorAll('#regimes polyline[data-input="{{input}}"]')].flatMap(line => [...line.points].map(point => point.y))
              const label = [...document.querySelectorAll('#regimes text')].find(text => text.textContent === '{{input}}')
              const [none, all] = [label.nextElementSibling, label.nextElementSibling.nextElementSibling].map(mark => Number(mark.getAttribute('y1')))
              return lines.map(y => (none - y) / (none - all))
            })()
            """, cancellation))!.AsArray().Select(level => level!.GetValue<double>()).ToList();
        return (levels.Max(), levels[^1]);
    }

    private static Task<TimeSpan> RedAsync(BrowserPage page, TimeSpan within, CancellationToken cancellation) =>
        page.WaitForAsync("document.querySelector('#health').className.trim() === 'badge'", within, cancellation);

    private static Task<TimeSpan> GreenAsync(BrowserPage page, CancellationToken cancellation) =>
        page.WaitForAsync("document.querySelector('#health').className === 'badge ok'", Soon, cancellation);

    /// <summary>The colours of line and marks are on the picture, whoever drew them.</summary>
    private static async Task AssertDrawn(BrowserPage page, bool isPlain, CancellationToken cancellation)
    {
        if (isPlain)
        {
            Assert.That((await page.ReadAsync("document.querySelectorAll('#prices svg path.trade').length", cancellation))!.GetValue<int>(), Is.GreaterThanOrEqualTo(2));
            Assert.That((await page.ReadAsync("document.querySelector('#prices svg polyline').getTotalLength()", cancellation))!.GetValue<double>(), Is.GreaterThan(100));
            return;
        }
        var (line, mark) = (await CountAsync("--ink"), await CountAsync("--up") + await CountAsync("--down"));
        Assert.That(line, Is.GreaterThan(100));
        Assert.That(mark, Is.GreaterThan(20));

        async Task<int> CountAsync(string colour) => (await page.ReadAsync(
            $$"""
            (() => {
              const probe = document.createElement('i')
              probe.style.color = getComputedStyle(document.documentElement).getPropertyValue('{{colour}}')
              document.body.append(probe)
              const [r, g, b] = getComputedStyle(probe).color.match(/\d+/g).map(Number)
              probe.remove()
              let count = 0
              for (const canvas of document.querySelectorAll('#prices canvas')) {
                if (canvas.width === 0 || canvas.height === 0) continue
                const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height)
                for (let i = 0; i < data.length; i += 4)
                  if (data[i + 3] > 200 && data[i] === r && data[i + 1] === g && data[i + 2] === b) count++
              }
              return count
            })()
            """, cancellation))!.GetValue<int>();
    }

    private static async Task KeepAsync(BrowserPage page, string name, CancellationToken cancellation)
    {
        var path = Path.Combine(TestContext.CurrentContext.WorkDirectory, name);
        await File.WriteAllBytesAsync(path, await page.ScreenshotAsync(cancellation), cancellation);
        TestContext.AddTestAttachment(path);
    }
}
