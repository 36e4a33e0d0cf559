using NodaTime;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using Xunit;

namespace StudyGroup.Core.Tests.Features.Presenting;

public sealed class SwapTests
{
    private readonly Desk _desk = new() { Group = TestGroup.Nine().On(4, 2026, 12, 4).On(5, 2026, 12, 11, 19) };

    [Fact]
    public async Task Two_dates_are_swapped_with_their_times()
    {
        var asked = await Swap(4, 5);
        Assert.Equal(
            """
            Swap the dates of Seminar 4 and Seminar 5?
            Seminar 4 · Chapter 4: date ~Fri 4 Dec 2026, 18:00~ → Fri 11 Dec 2026, 19:00
            Seminar 5 · Chapter 5: date ~Fri 11 Dec 2026, 19:00~ → Fri 4 Dec 2026, 18:00
            [Heads-up]
            Topic 5 (Seminar 5) would come before Topic 4 (Seminar 4).
            """,
            asked.Text());
        await _desk.Press(Desk.Organizer, asked, "Confirm");
        Assert.Equal(new SeminarDate.On(new LocalDate(2026, 12, 11), new LocalTime(19, 0)), _desk.Group.Numbered(4)!.Date);
    }

    [Fact]
    public async Task Date_can_be_swapped_with_an_undated_seminar()
    {
        await _desk.Press(Desk.Organizer, await Swap(4, 6), "Confirm");
        Assert.Equal(
            (SeminarDate.Unknown, new LocalDate(2026, 12, 4)),
            (_desk.Group.Numbered(4)!.Date, ((SeminarDate.On)_desk.Group.Numbered(6)!.Date).Day));
    }

    [Theory]
    [InlineData(4, 4, "That's the same seminar twice.")]
    [InlineData(1, 4, "Topic 1 (Seminar 1) is already over or cancelled")]
    [InlineData(6, 7, "There's nothing to swap: Topic 6 (Seminar 6) and Topic 7 (Seminar 7) have the same date")]
    public async Task Impossible_swap_is_refused(int a, int b, string said) =>
        Assert.StartsWith(said, (await Swap(a, b)).Text(), StringComparison.Ordinal);

    private Task<Reply> Swap(int a, int b) => _desk.Command(Desk.Organizer, "manage swap", ("a", a), ("b", b));
}
