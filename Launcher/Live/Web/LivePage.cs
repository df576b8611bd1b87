namespace DolphinLean.Launcher.Live.Web;

/// <summary>The page: plain HTML and SVG, fed by server-sent events; nothing is loaded from elsewhere.</summary>
internal static class LivePage
{
    public const string Html = """
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <title>dolphin live</title>
        <style>
        body { font: 14px system-ui, sans-serif; margin: 2em; max-width: 60em; color: #222; background: #fff; }
        #health { display: inline-block; padding: .2em .8em; border-radius: 1em; color: #fff; background: #b00020; }
        #health.Ready { background: #1b7f3b; }
        table { border-collapse: collapse; margin: 1em 0; }
        td, th { padding: .2em 1em .2em 0; text-align: right; }
        td:first-child, th:first-child { text-align: left; }
        svg { width: 100%; height: 220px; border: 1px solid #ddd; }
        </style>
        </head>
        <body>
        <h1>dolphin live <span id="health">no data</span></h1>
        <p id="reason"></p>
        <p id="figures"></p>
        <svg id="chart" viewBox="0 0 1000 220" preserveAspectRatio="none"></svg>
        <table><thead><tr><th>position</th><th>quantity</th><th>entry</th><th>price</th><th>profit</th></tr></thead><tbody id="positions"></tbody></table>
        <table><thead><tr><th>trade</th><th>quantity</th><th>price</th><th>time</th></tr></thead><tbody id="trades"></tbody></table>
        <script>
        const $ = id => document.getElementById(id);
        const row = cells => { const tr = document.createElement('tr'); for (const c of cells) { const td = document.createElement('td'); td.textContent = c; tr.append(td); } return tr; };
        const time = ms => new Date(ms).toISOString().slice(0, 19).replace('T', ' ');
        let heard = 0;
        function shape(name, attributes) { const e = document.createElementNS('http://www.w3.org/2000/svg', name); for (const k in attributes) e.setAttribute(k, attributes[k]); return e; }
        function draw(view) {
          const points = view.equity; if (points.length < 2) return;
          const xs = points.map(p => p.timeMs), ys = points.map(p => p.equity);
          const [x0, x1, y0, y1] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
          const x = v => (v - x0) / (x1 - x0 || 1) * 1000, y = v => 210 - (v - y0) / (y1 - y0 || 1) * 200;
          const at = ms => { let i = xs.findIndex(v => v >= ms); return ys[i < 0 ? ys.length - 1 : i]; };
          $('chart').replaceChildren(
            shape('polyline', { fill: 'none', stroke: '#0b5cad', 'stroke-width': 1.5, points: points.map(p => `${x(p.timeMs)},${y(p.equity)}`).join(' ') }),
            ...view.changes.filter(c => c.timeMs >= x0).map(c => shape('circle', { class: 'trade', r: 4, cx: x(c.timeMs), cy: y(at(c.timeMs)), fill: c.quantity > 0 ? '#1b7f3b' : '#b00020' })));
        }
        function show(view) {
          heard = Date.now();
          const s = view.status;
          $('health').textContent = view.posture; $('health').className = view.posture;
          $('reason').textContent = s.reason;
          $('figures').textContent = `${time(s.timeMs)}   equity ${s.equity}   cash ${s.cash}   bars ${s.bars}   decisions ${s.decisions}   open orders ${s.openOrders}`;
          $('positions').replaceChildren(...s.positions.map(p => row([p.ticker, p.quantity, p.averagePrice, p.price, p.unrealizedProfit])));
          $('trades').replaceChildren(...view.changes.slice(-10).reverse().map(c => row([c.ticker, c.quantity, c.price, time(c.timeMs)])));
          draw(view);
        }
        new EventSource('/events').onmessage = e => show(JSON.parse(e.data));
        setInterval(() => { if (Date.now() - heard > 3000) { $('health').textContent = 'no data'; $('health').className = ''; } }, 500);
        </script>
        </body>
        </html>
        """;
}
