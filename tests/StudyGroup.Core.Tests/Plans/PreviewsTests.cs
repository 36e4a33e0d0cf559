using StudyGroup.Core.Replies;
using StudyGroup.Core.Seminars;
using Xunit;

namespace StudyGroup.Core.Tests.Plans;

public sealed class PreviewsTests
{
    private readonly Desk _desk = new() { Group = TestGroup.Nine().On(4, 2026, 12, 4).On(5, 2026, 12, 11) };

    [Fact]
    public async Task What_somebody_else_confirms_a_moment_before_is_done_once_and_said_to_be_done()
    {
        var asked = await _desk.Command(Desk.Organizer, "manage shift", ("from", 5), ("by", "1 week"));
        Reply? first = null;
        _desk.Meanwhile = () => first = _desk.Press(Desk.Organizer, asked, "Confirm").GetAwaiter().GetResult();
        var second = await _desk.Press(Desk.Organizer, asked, "Confirm");

        Assert.StartsWith("Done", first!.Text(), StringComparison.Ordinal);
        Assert.Equal("That was answered already, or it is more than a week old. Use the command again, please.", second.Text());
        Assert.Equal(18, ((SeminarDate.On)_desk.Group.Numbered(5)!.Date).Day.Day);
    }
}
