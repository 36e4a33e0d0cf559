using StudyGroup.Core.Contract;
using Xunit;

namespace StudyGroup.Core.Tests.Features.Import;

public sealed class SeriesQuestionTests
{
    private const string Cohorts = """
        ## Cohort A

        | # | Date | Topic |
        |---|---|---|
        | 21 | 2028-01-03 | Samples |
        | 22 | 2028-01-10 | Tests |

        ## Cohort B

        | # | Date | Topic |
        |---|---|---|
        | 21 | 2028-02-03 | Samples |
        | 22 | 2028-02-10 | Tests |

        """;

    private readonly Desk _desk = new();

    [Fact]
    public async Task Question_names_the_series_with_their_first_days()
    {
        var asked = await Import(Cohorts);
        Assert.Equal(
            "Which of these does this group follow?\nLine 3: “Cohort A” and “Cohort B” cover the same on different dates. "
                + "I'll leave the rest out. Nothing changes until you confirm what I show next.",
            asked.Text());
        Assert.Equal(
            ["Cohort A: from Mon 3 Jan 2028", "Cohort B: from Thu 3 Feb 2028", "Make a group of each"],
            asked.Card().Buttons.Select(b => b.Label));
    }

    [Fact]
    public async Task Press_shows_only_that_series_and_confirm_imports_it()
    {
        var shown = await _desk.Press(Desk.Organizer, await Import(Cohorts), "Cohort B: from Thu 3 Feb 2028");
        Assert.IsType<Reply.Replace>(shown);
        Assert.Contains("I left out “Cohort A”, since this group follows “Cohort B”.", shown.Text(), StringComparison.Ordinal);
        Assert.Null(_desk.Group.Numbered(21));
        await _desk.Press(Desk.Organizer, shown, "Confirm");
        Assert.Equal(new(2028, 2, 3), _desk.Group.Numbered(21)!.Date.Known()!.Day);
        Assert.Equal(new(2028, 2, 10), _desk.Group.Numbered(22)!.Date.Known()!.Day);
    }

    [Fact]
    public async Task Series_is_asked_about_once_the_dates_are_known()
    {
        var text = Cohorts.Replace("| Date | Topic |", "| Date A | Date B | Topic |", StringComparison.Ordinal)
            .Replace("|---|---|---|", "|---|---|---|---|", StringComparison.Ordinal)
            .Replace("01-03 | Samples", "01-03 | 2028-03-01 | Samples", StringComparison.Ordinal)
            .Replace("01-10 | Tests", "01-10 | 2028-03-08 | Tests", StringComparison.Ordinal)
            .Replace("02-03 | Samples", "02-03 | 2028-04-01 | Samples", StringComparison.Ordinal)
            .Replace("02-10 | Tests", "02-10 | 2028-04-08 | Tests", StringComparison.Ordinal);
        var second = await _desk.Press(Desk.Organizer, await Import(text), "Date B: 2028-03-01");
        Assert.StartsWith("Which of these does this group follow?", second.Text(), StringComparison.Ordinal);
        var shown = await _desk.Press(Desk.Organizer, second, second.Card().Buttons[0].Label);
        await _desk.Press(Desk.Organizer, shown, "Confirm");
        Assert.Equal(new(2028, 3, 1), _desk.Group.Numbered(21)!.Date.Known()!.Day);
    }

    [Fact]
    public async Task Long_names_fit_on_their_buttons()
    {
        var asked = await Import(Cohorts.Replace("Cohort", "Cohort " + new string('x', 90), StringComparison.Ordinal));
        Assert.All(asked.Card().Buttons, button => Assert.InRange(button.Label.Length, 1, 80));
    }

    private Task<Reply> Import(string text) => _desk.Command(Desk.Organizer, "manage import", ("text", text));
}
