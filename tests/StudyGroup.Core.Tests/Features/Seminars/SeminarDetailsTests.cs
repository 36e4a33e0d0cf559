using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using Xunit;

namespace StudyGroup.Core.Tests.Features.Seminars;

public sealed class SeminarDetailsTests
{
    private readonly Desk _desk = new() { Group = TestGroup.Nine().On(3, 2026, 12, 4) };

    [Fact]
    public async Task Members_can_add_and_look_and_organizers_can_move_edit_and_cancel_too()
    {
        string[] forAll = ["Add a point", "All points", "Edit readings", "Add slides", "Add to my calendar"];
        Assert.Equal(forAll, (await MoreAsync(Desk.Ana)).Card().Buttons.Select(b => b.Label));
        Assert.Equal([.. forAll, "Move", "Edit", "Cancel seminar"], (await MoreAsync(Desk.Organizer)).Card().Buttons.Select(b => b.Label));
    }

    [Fact]
    public async Task Details_of_a_cancelled_seminar_offer_to_bring_it_back()
    {
        var more = await MoreAsync(Desk.Organizer);
        var form = await _desk.Press(Desk.Organizer, more, "Cancel seminar");
        await _desk.Submit(Desk.Organizer, form, ("reason", "flu"));
        Assert.Equal(new Cancellation("flu"), _desk.Group.Numbered(3)!.Cancelled);
        await _desk.Press(Desk.Organizer, await MoreAsync(Desk.Organizer), "Bring back");
        Assert.Null(_desk.Group.Numbered(3)!.Cancelled);
    }

    [Fact]
    public async Task Form_to_move_a_seminar_that_has_only_spaces_in_it_is_refused()
    {
        var form = await _desk.Press(Desk.Organizer, await MoreAsync(Desk.Organizer), "Move");
        Assert.Equal(
            "There's no date in that. Write one, such as “friday 6pm”.", (await _desk.Submit(Desk.Organizer, form, ("when", " "))).Text());
    }

    [Fact]
    public async Task Forged_button_or_form_of_somebody_who_is_no_organizer_changes_nothing()
    {
        var more = await MoreAsync(Desk.Organizer);
        foreach (var label in new[] { "Move", "Edit", "Cancel seminar" })
        {
            Assert.IsType<Reply.Refused>(await _desk.Press(Desk.Ana, more, label));
            var form = await _desk.Press(Desk.Organizer, more, label);
            Assert.IsType<Reply.Refused>(await _desk.Submit(Desk.Ana, form, ("when", "friday"), ("topic", "Mine")));
        }

        Assert.Equal(TestGroup.Nine().On(3, 2026, 12, 4).Numbered(3), _desk.Group.Numbered(3));
    }

    private async Task<Reply> MoreAsync(Member who) =>
        await _desk.Press(who, await _desk.Command(who, "seminar", ("number", 3)), "More");
}
