using Microsoft.Playwright;

namespace StudyGroup.Playground.Tests.Page;

/// <summary>axe-core, which finds what makes a page inaccessible. See https://github.com/dequelabs/axe-core.</summary>
internal static class Axe
{
    private static readonly Lazy<string> Source = new(() =>
    {
        using var stream = typeof(Axe).Assembly.GetManifestResourceStream("axe.min.js")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    });

    /// <summary>Asserts that it finds no violation in a window, however minor. The failure message names the window's state.</summary>
    public static async Task AssertAsync(this IPage window, string state)
    {
        await window.EvaluateAsync(Source.Value + "; null");
        // Wait for animations to end before checking.
        await window.EvaluateAsync("""
            () => Promise.all(document.getAnimations()
              .filter(a => a.effect.getTiming().iterations !== Infinity)
              .map(a => a.finished.catch(() => {})))
            """);
        var found = await window.EvaluateAsync<string[]>("""
            async () => (await axe.run(document, { resultTypes: ["violations"] })).violations.flatMap(rule =>
              rule.nodes.map(node =>
                `${rule.id} (${rule.impact}) at ${node.target.join(" ")}: ${node.failureSummary.replaceAll("\n", " ")}`))
            """);
        Assert.True(found.Length == 0, $"{state}:\n{string.Join('\n', found)}");
    }
}
