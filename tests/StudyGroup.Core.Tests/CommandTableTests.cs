using StudyGroup.Core.Contract;
using StudyGroup.Core.Text;
using Xunit;

namespace StudyGroup.Core.Tests;

public class CommandTableTests
{
    private static readonly IReadOnlyList<CommandSpec> Specs = new Desk().Router.Specs;

    [Fact]
    public void Every_command_is_in_the_table()
    {
        var written = typeof(ICommand).Assembly.GetTypes()
            .Count(t => t is { IsClass: true, IsAbstract: false } && t.IsAssignableTo(typeof(ICommand)));
        Assert.Equal(written, Specs.Count);
    }

    [Fact]
    public void Every_choice_is_found_by_its_word_in_the_readme() => Assert.All(
        Specs.SelectMany(spec => spec.Options).SelectMany(option => option.Choices),
        choice => Assert.Contains(choice.Value, choice.Shown, StringComparison.OrdinalIgnoreCase));

    [Fact]
    public void Names_and_options_are_a_contract() => Assert.Equal(
        """
        next-seminar
        catch-up
        schedule show:Text season:Number
        seminar number:Number!
        readings seminar:Number show:Text
        slides seminar:Number find:Text
        slides-add file:File! seminar:Number title:Text
        notes seminar:Number
        calendar seminar:Number alarm:Text
        present seminar:Number!
        present-release seminar:Number
        present-swap seminar:Number! with:Number!
        presenters
        point add text:Text seminar:Number
        point list seminar:Number
        point vote point:Text!
        point edit point:Text! text:Text
        point remove point:Text!
        point discussed point:Text!
        book past
        book finish
        book suggest title:Text! author:Text link:Text why:Text
        book list
        book vote closes:Text books:Text
        book withdraw book:Text!
        my-data
        help
        setup file:File
        manage settings channel:Channel role:Role organizers:Role timezone:Text start:Text length:Number place:Text reminders:Text nudges:YesNo recap:YesNo slides-news:YesNo events:YesNo interested:YesNo threads:Text book:Text author:Text unit:Text presenters:Number clear:Text
        manage seminar-add topic:Text! chapter:Text when:Text presenter:Person add-presenter:Person add-names:Text team:Text number:Number
        manage seminar-edit seminar:Number! topic:Text chapter:Text presenter:Person add-presenter:Person add-names:Text remove-presenter:Text team:Text place:Text clear:Text
        manage seminar-move seminar:Number! when:Text!
        manage seminar-cancel seminar:Number! reason:Text
        manage seminar-restore seminar:Number!
        manage seminar-held seminar:Number! when:Text
        manage seminar-remove seminar:Number!
        manage reading seminar:Number! title:Text link:Text part:Text authors:Text published:Text optional:YesNo reading:Text remove:YesNo
        manage slides seminar:Number! url:Text file:File title:Text topic:Text covers:Text remove:YesNo
        manage notes seminar:Number! text:Text url:Text remove:Number
        manage reminders show:Text
        manage syllabus channel:Channel stop:YesNo
        manage page address:Text names:YesNo
        manage shift from:Number! by:Text! reason:Text
        manage plan first:Text! rhythm:Text! skip:Text from:Number
        manage swap a:Number! b:Number! reason:Text
        manage series-from-contents
        manage break-add from:Text! reason:Text! until:Text
        manage break-remove break:Number!
        manage import file:File link:Text text:Text missing:Text
        manage sync url:Text series:Text every:Text channel:Channel apply:Text stop:YesNo
        manage export format:Text!
        manage history
        manage group add name:Text! channel:Channel!
        manage group rename name:Text!
        manage group archive
        manage group restore name:Text! channel:Channel
        """,
        string.Join(
            '\n',
            Specs.Select(s => string.Join(' ', s.Options.Select(o => $"{o.Name}:{o.Kind}{(o.Required ? "!" : "")}").Prepend(s.Name)))));

    [Fact]
    public void Only_replies_that_concern_everyone_are_public() => Assert.Equal(
        [
            "next-seminar", "schedule", "seminar", "readings", "slides", "notes", "present", "present-release", "present-swap",
            "presenters", "point add", "book past", "book suggest",
        ],
        Specs.Where(s => !s.IsPrivate).Select(s => s.Name));

    [Fact]
    public void Only_setup_and_manage_commands_are_for_organizers() => Assert.All(
        Specs,
        s => Assert.Equal(
            s.Name is "setup" or "book finish" or "book vote" || s.Name.StartsWith("manage ", StringComparison.Ordinal), s.ForOrganizers));

    [Fact]
    public void Every_seminar_number_and_point_option_has_suggestions() =>
        Assert.All(
            Specs.SelectMany(s => s.Options).Where(o => o.Name is "seminar" or "with" or "point" or "timezone"),
            o => Assert.True(o.Suggests));

    [Fact]
    public async Task Help_names_every_command_the_member_may_use()
    {
        var desk = new Desk();
        var (member, organizer) = ((await desk.Command(Desk.Ana, "help")).Text(), (await desk.Command(Desk.Organizer, "help")).Text());
        Assert.All(Specs.Where(s => s.Name != "help"), s => Assert.Matches($"/{s.Name}[:,]", organizer));
        Assert.All(Specs.Where(s => s.Name != "help" && !s.ForOrganizers), s => Assert.Matches($"/{s.Name}[:,]", member));
    }

    [Fact]
    public async Task Organizer_commands_are_refused_to_members_in_our_own_code()
    {
        var desk = new Desk();
        foreach (var spec in Specs.Where(s => s.ForOrganizers))
            Assert.Same(Organizers.Only, Assert.IsType<Reply.Refused>(await desk.Command(Desk.Ana, spec.Name)).Why);
    }

    [Fact]
    public async Task Organizer_role_makes_an_organizer()
    {
        var role = new RoleId(9);
        var desk = new Desk();
        desk.Group = desk.Group with { Settings = desk.Group.Settings with { Organizers = role } };
        var carl = Desk.Ana with { Roles = [role] };
        Assert.IsType<Reply.Private>(await desk.Command(carl, "manage settings"));
        desk.Group = desk.Group with { Settings = desk.Group.Settings with { Organizers = null } };
        Assert.IsType<Reply.Refused>(await desk.Command(carl, "manage settings"));
    }

    [Fact]
    public async Task Old_button_is_answered_with_what_to_do() =>
        Assert.Contains(
            "Use the command again", (await new Desk().Press(Desk.Ana, new ActionId("rsvp", "1"))).Text(), StringComparison.Ordinal);

    [Fact]
    public async Task Options_over_their_limits_are_refused_even_if_the_client_sent_them()
    {
        var desk = new Desk();
        Assert.Contains(
            "up to 1,000", (await desk.Command(Desk.Ana, "point add", ("text", new string('x', 1001)))).Text(), StringComparison.Ordinal);
        Assert.Contains(
            "upcoming, past, all", (await desk.Command(Desk.Ana, "schedule", ("show", "never"))).Text(), StringComparison.Ordinal);
        Assert.Contains(
            "from 1 to 1440", (await desk.Command(Desk.Organizer, "manage settings", ("length", 0))).Text(), StringComparison.Ordinal);
        Assert.Contains(
            "fill in “seminar”",
            (await desk.Command(Desk.Organizer, "manage seminar-move", ("when", "TBA"))).Text(), StringComparison.Ordinal);
    }
}
