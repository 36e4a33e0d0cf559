using System.Text;
using System.Text.RegularExpressions;
using Xunit;

namespace StudyGroup.Bot.Tests.Rendering;

/// <summary>What Discord shows of a line: a small reader of its Markdown, which fails on anything but escapes and addresses.</summary>
internal static partial class Discords
{
    public static string Shows(string markup)
    {
        var shown = new StringBuilder();
        for (var at = 0; at < markup.Length;)
        {
            if (Escape().Match(markup, at) is { Success: true } escape && escape.Index == at)
            {
                shown.Append(markup, at + 1, 1);
                at += 2;
            }
            else if (Url().Match(markup, at) is { Success: true } url && url.Index == at)
            {
                shown.Append(url.Value);
                at += url.Length;
            }
            else
            {
                if ("*_~`|<[\\".Contains(markup[at])) Assert.Fail($"“{markup[at]}” has power at {at} in: {markup}");
                if (BlockMark().Match(markup, at) is { Success: true } mark && mark.Index == at)
                    Assert.Fail($"“{mark.Value}” has power in: {markup}");
                shown.Append(markup[at++]);
            }
        }

        return shown.ToString();
    }

    [GeneratedRegex(@"\G\\[^0-9A-Za-z\s]")]
    private static partial Regex Escape();

    [GeneratedRegex(@"\Ghttps?://[^\s<]+[^<.,:;""'\]\s]", RegexOptions.ECMAScript)]
    private static partial Regex Url();

    [GeneratedRegex(@"\G(?<=^[ \t]*)(#{1,3} |-# |>|[-+] |[0-9]+\. )", RegexOptions.Multiline)]
    private static partial Regex BlockMark();
}
