using CsCheck;
using StudyGroup.Bot.Rendering;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Text;
using Xunit;

namespace StudyGroup.Bot.Tests.Rendering;

public sealed class CardSheetsTests
{
    [Fact]
    public void Text_that_fits_stays_unchanged()
    {
        var card = new Card { Title = $"T", Lines = [$"one", $"two"], Footer = "legend" };
        Assert.Same(card, Assert.Single(CardSheets.Of(card)));
        Assert.Single(CardSheets.Of(new Card { Title = $"T" }));
    }

    [Fact]
    public void Each_of_several_messages_says_which_it_is()
    {
        var sheets = CardSheets.Of(
            new Card { Title = $"T", Lines = [.. Enumerable.Repeat((Line)$"{new string('x', 1_000)}", 9)], Footer = "legend" });
        Assert.Equal(["Page 1 of 3 · legend", "Page 2 of 3 · legend", "Page 3 of 3 · legend"], sheets.Select(s => s.Footer));
        Assert.Equal([4, 4, 1], sheets.Select(s => s.Lines.Length));
        Assert.All(sheets, s => Assert.Equal("T", s.Title!.ToString()));
    }

    [Fact]
    public void Whatever_is_written_no_line_is_lost_or_cut_and_no_message_too_long()
    {
        var line = Gen.Select(Gen.String[0, 400], Gen.Int[0, 3]).Select(Written);
        line.Array[0, 60].Sample(lines =>
        {
            var sheets = CardSheets.Of(new Card { Title = $"Syllabus", Lines = [.. lines], Footer = "legend" });
            Assert.Equal(lines, sheets.SelectMany(s => s.Lines));
            foreach (var sheet in sheets)
            {
                Assert.NotNull(Markup.Whole(sheet.Lines, 4_096));
                Limits.Check(CardRendering.Of(sheet));
            }
        }, iter: 200);
    }

    private static Line Written(string text, int kind) => kind switch
    {
        0 => $"{text}",
        1 => $"{new Span.Strikethrough(text)}",
        2 => $"{new Span.Link(text, "https://example.org/" + new string('a', text.Length))}",
        _ => ((Line)$"*_{text}{new Span.Bold(text)}").AsItem(),
    };
}
