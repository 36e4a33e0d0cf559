using System.Text;
using CsCheck;
using StudyGroup.Core.Features.Export;
using Xunit;

namespace StudyGroup.Core.Tests.Features.Export;

public sealed class ContentLinesTests
{
    private static readonly string[] Units = ["a", "é", "語", "🙂", "\\\\", "\\n", "\\,", "\\;", " ", ":"];

    private static readonly Gen<string> OfText = Gen.Int[0, 9].Select(i => Units[i]).Array[0, 120].Select(string.Concat);

    [Fact]
    public void Any_line_is_folded_within_75_octets_and_neither_in_a_character_nor_in_an_escape() => OfText.Array[1, 4].Sample(lines =>
    {
        var text = string.Join("\r\n", lines.Select(line => "SUMMARY:" + line));

        var folded = ContentLines.Refold(text);

        Assert.Equal(text, folded.Replace("\r\n ", "", StringComparison.Ordinal));
        Assert.All(folded.Split("\r\n"), line =>
        {
            Assert.True(Encoding.UTF8.GetByteCount(line) <= 75);
            Assert.False(line.Length > 0 && char.IsHighSurrogate(line[^1]));
            Assert.Equal(0, (line.Length - line.TrimEnd('\\').Length) % 2);
        });
    }, iter: 2_000);

    [Fact]
    public void Line_folded_elsewhere_is_folded_again()
    {
        var text = "SUMMARY:" + new string('x', 66) + "\\\r\n , y";

        Assert.Equal("SUMMARY:" + new string('x', 66) + "\r\n \\, y", ContentLines.Refold(text));
    }
}
