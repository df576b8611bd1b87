namespace DolphinLean.Engine.Results.Reports;

/// <summary>The style sheet of the report.</summary>
internal static class ReportStyle
{
    /// <summary>CSS, written into the page.</summary>
    public const string Sheet =
        """
        :root {
          --page: #f7f8f9; --paper: #ffffff; --ink: #1b222c; --muted: #66707d; --hair: #e4e7eb; --grid: #edf0f2;
          --accent: #0b6e8f; --gain: #13794b; --loss: #bb3a2c; --up: 19, 121, 75; --down: 199, 62, 44; --warn: #8a5a00; --warn-paper: #fff6e0;
          --c0: #0b6e8f; --c1: #b8651b; --c2: #5b5bd6; --c3: #13794b; --c4: #a83279; --c5: #6b7280;
        }
        @media (prefers-color-scheme: dark) {
          :root {
            --page: #10151b; --paper: #171e26; --ink: #e3e8ed; --muted: #8d99a6; --hair: #2a343f; --grid: #222b35;
            --accent: #55bfdc; --gain: #4fc78d; --loss: #f2806f; --up: 61, 178, 122; --down: 226, 92, 74; --warn: #f0c060; --warn-paper: #2a2415;
            --c0: #55bfdc; --c1: #e8a15a; --c2: #9d9df5; --c3: #4fc78d; --c4: #e07bb5; --c5: #9aa5b1;
          }
        }
        * { box-sizing: border-box; }
        body {
          margin: 0; background: var(--page); color: var(--ink); font: 14px/1.5 system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
          font-variant-numeric: tabular-nums lining-nums; -webkit-text-size-adjust: 100%;
        }
        main { max-width: 1200px; margin: 0 auto; padding: 40px 20px 56px; }
        header { margin-bottom: 24px; }
        .kind { margin: 0; color: var(--accent); font-size: 12px; font-weight: 600; letter-spacing: .09em; text-transform: uppercase; }
        h1 { margin: 2px 0; font-size: 30px; line-height: 1.2; font-weight: 650; letter-spacing: -.015em; overflow-wrap: anywhere; }
        h2 { margin: 0 0 14px; font-size: 15px; font-weight: 650; }
        h2 small { margin-left: 6px; color: var(--muted); font-size: 13px; font-weight: 400; }
        .remark { margin: 0; color: var(--muted); }
        h2 + .remark { margin: -8px 0 12px; }
        section, .headline, .notice {
          margin: 0 0 16px; padding: 20px 24px; background: var(--paper); border: 1px solid var(--hair); border-radius: 10px;
        }
        .notice { padding: 12px 24px; background: var(--warn-paper); border-color: transparent; }
        .notice summary { color: var(--warn); font-weight: 600; cursor: pointer; }
        .notice ul { margin: 6px 0 4px; padding-left: 18px; }
        .notice.error strong { color: var(--loss); }
        .gain { color: var(--gain); }
        .loss { color: var(--loss); }

        .headline { display: grid; grid-template-columns: repeat(auto-fit, minmax(150px, 1fr)); gap: 20px 24px; }
        .headline dt { color: var(--muted); font-size: 13px; }
        .headline dd { margin: 0; font-size: 23px; line-height: 1.35; font-weight: 600; letter-spacing: -.01em; white-space: nowrap; }
        .headline dd.detail { color: var(--muted); font-size: 13px; font-weight: 400; letter-spacing: 0; white-space: normal; }

        .chart { padding: 8px 76px 4px 76px; font-size: 12px; }
        .plot { position: relative; height: 300px; }
        .drawdown .plot { height: 150px; }
        .plot svg { position: absolute; inset: 0; width: 100%; height: 100%; overflow: visible; }
        .chart line, .chart path { vector-effect: non-scaling-stroke; }
        .grid { stroke: var(--grid); stroke-width: 1; }
        .base { stroke: var(--muted); stroke-width: 1; stroke-dasharray: 3 4; opacity: .7; }
        .line { fill: none; stroke: var(--tone); stroke-width: 1.6; stroke-linejoin: round; }
        .fill { fill: var(--tone); opacity: .1; }
        .equity { --tone: var(--accent); }
        .drawdown { --tone: var(--loss); }
        .price { --tone: var(--c5); }
        .price .plot { height: 340px; }
        .price .line { stroke-width: 1.2; }
        .drawn .plot { height: 220px; }
        .bars { fill: none; stroke: var(--tone); stroke-width: 2; }
        .won, .lost { fill: none; stroke-width: 2; stroke: var(--gain); }
        .lost { stroke: var(--loss); }
        .plot i { position: absolute; transform: translate(-50%, 50%); width: 7px; height: 7px; background: var(--tone); }
        .plot .buy, .key .buy { --tone: var(--gain); }
        .plot .sell, .key .sell { --tone: var(--loss); }
        .plot .buy, .plot .sell { width: 10px; height: 9px; }
        .buy, .triangle { clip-path: polygon(50% 0, 100% 100%, 0 100%); }
        .sell, .triangle-down { clip-path: polygon(0 0, 100% 0, 50% 100%); }
        .diamond { clip-path: polygon(50% 0, 100% 50%, 50% 100%, 0 50%); }
        .circle { border-radius: 50%; }
        .plot .exit, .key .exit { background: var(--paper); border: 1.5px solid var(--ink); border-radius: 50%; }
        .key { margin: 0 0 8px; color: var(--muted); font-size: 12.5px; }
        .key i, .key b { display: inline-block; width: 9px; height: 9px; margin: 0 3px 0 10px; background: var(--tone); }
        .key b { height: 3px; width: 14px; margin-bottom: 3px; }
        .key b.won { background: var(--gain); }
        .key b.lost { background: var(--loss); }
        .key > :first-child { margin-left: 0; }
        .key span { margin-left: 10px; }
        .tabs > input { position: absolute; opacity: 0; pointer-events: none; }
        .tabs > label { display: inline-block; margin: 0 4px 12px 0; padding: 3px 10px; border: 1px solid var(--hair); border-radius: 999px; font-size: 13px; cursor: pointer; }
        .tabs > label small { color: var(--muted); }
        .tabs > input:checked + label { border-color: var(--accent); color: var(--accent); font-weight: 600; }
        .tabs > input:focus-visible + label { outline: 2px solid var(--accent); outline-offset: 1px; }
        .panel { display: none; }
        .tabs > input:nth-of-type(1):checked ~ .panel:nth-of-type(1), .tabs > input:nth-of-type(2):checked ~ .panel:nth-of-type(2),
        .tabs > input:nth-of-type(3):checked ~ .panel:nth-of-type(3), .tabs > input:nth-of-type(4):checked ~ .panel:nth-of-type(4),
        .tabs > input:nth-of-type(5):checked ~ .panel:nth-of-type(5), .tabs > input:nth-of-type(6):checked ~ .panel:nth-of-type(6),
        .tabs > input:nth-of-type(7):checked ~ .panel:nth-of-type(7), .tabs > input:nth-of-type(8):checked ~ .panel:nth-of-type(8) { display: block; }
        section details > summary { margin: 6px 0 10px; color: var(--accent); cursor: pointer; }
        .y { position: absolute; right: 100%; margin-right: 10px; transform: translateY(50%); color: var(--muted); white-space: nowrap; }
        .times { position: relative; height: 18px; margin-top: 8px; }
        .times span { position: absolute; transform: translateX(-50%); color: var(--muted); white-space: nowrap; }
        .dot {
          position: absolute; width: 9px; height: 9px; transform: translate(-50%, 50%); border: 2px solid var(--paper); border-radius: 50%;
          background: var(--tone);
        }
        .note { position: absolute; left: 100%; margin-left: 10px; transform: translateY(50%); color: var(--tone); font-weight: 600; white-space: nowrap; }

        .scroll { overflow-x: auto; }
        .tall { max-height: 620px; overflow-y: auto; }
        table { border-collapse: collapse; width: 100%; }
        th { color: var(--muted); font-weight: 500; text-align: right; white-space: nowrap; }
        td { text-align: right; white-space: nowrap; }
        .heat { min-width: 820px; table-layout: fixed; border-spacing: 2px; border-collapse: separate; font-size: 13px; }
        .heat th { padding: 4px; text-align: center; }
        .heat th:first-child { width: 96px; text-align: left; }
        .heat td { padding: 7px 6px; border-radius: 4px; text-align: center; }
        .heat .up { background: rgba(var(--up), var(--shade)); }
        .heat .down { background: rgba(var(--down), var(--shade)); }
        .heat .total { font-weight: 600; }

        .groups { columns: 300px 3; column-gap: 40px; }
        .groups table { margin-bottom: 18px; break-inside: avoid; }
        .groups caption { padding-bottom: 4px; text-align: left; font-size: 12px; font-weight: 600; letter-spacing: .04em; }
        .groups th { text-align: left; font-weight: 400; }
        .groups th, .groups td { padding: 4px 0; border-top: 1px solid var(--hair); }

        .trades { font-size: 12.5px; }
        .trades th, .trades td { padding: 5px 10px 5px 0; border-bottom: 1px solid var(--hair); }
        .trades th { position: sticky; top: 0; background: var(--paper); box-shadow: inset 0 -1px var(--hair); border-bottom: 0; }
        .trades tr > :first-child { color: var(--muted); }
        .trades .word { text-align: left; }
        .trades .asset { font-weight: 600; }
        .trades .time { color: var(--muted); }
        .trades .gap td { padding: 14px; text-align: center; color: var(--muted); }

        .lines { margin: 0; padding-left: 18px; }
        .pairs { margin: 0; font-size: 13px; }
        .pairs.two { columns: 400px 2; column-gap: 40px; }
        .pairs div { display: flex; gap: 16px; justify-content: space-between; padding: 4px 0; border-top: 1px solid var(--hair); break-inside: avoid; }
        .pairs dt { flex: none; color: var(--muted); }
        .pairs dd { margin: 0; text-align: right; overflow-wrap: anywhere; }
        footer { padding: 8px 24px; color: var(--muted); font-size: 13px; }

        @media (max-width: 640px) {
          main { padding: 24px 12px; }
          section, .headline { padding: 16px; }
          .chart { padding-left: 54px; padding-right: 24px; }
          .equity { padding-right: 70px; }
          .plot { height: 220px; }
          .times span:nth-child(even) { display: none; }
        }
        @media print {
          :root { --page: #fff; }
          main { max-width: none; padding: 0; }
          .tall { max-height: none; }
          section { break-inside: avoid-page; }
        }

        """;
}
