using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain.Stores;

namespace StudyGroup.Core.Features.WebPages;

/// <summary><c>/manage page</c>: turns the group's page and calendar feed on or off, or gives them another address.</summary>
public sealed class ManagePage(IWebPages pages, PageLinks links) : ICommand
{
    private const string On = "on";
    private const string New = "new";
    private const string Off = "off";

    /// <inheritdoc />
    public CommandSpec Spec { get; } = new(
        "manage page", "A web page and a calendar feed that anyone with the link can read",
        new OptionSpec("address", "Turn it on or off, or change its address (default: I show the links)")
        {
            Choices =
            [
                (On, "On: get an address nobody can guess"),
                (New, "New address: the old links stop working"),
                (Off, "Off: the links stop working"),
            ],
        },
        new OptionSpec("names", "Whether the page and the calendar name people (default: no)", OptionKind.YesNo))
    {
        IsPrivate = true,
        ForOrganizers = true,
    };

    /// <inheritdoc />
    public async ValueTask<Reply> AnswerAsync(CommandCall call)
    {
        var (address, names) = (call.Options.Text("address"), call.Options.YesOrNo("names"));
        if (address is null && names is null) return new Reply.Private(PageCard.Of(pages.Of(call.Group.Id), links));
        if (address is On or New && links.Root is null) return PageCard.NothingListens;
        var gaveUpLinks = false;
        var page = await pages.ChangeAsync(call.Group.Id, before =>
        {
            var token = address switch { On => before.Token ?? PageToken.New(), New => PageToken.New(), Off => null, _ => before.Token };
            gaveUpLinks = before.Token is not null && before.Token != token;
            return before with { Token = token, ShowsNames = names ?? before.ShowsNames };
        });
        return new Reply.Private(PageCard.Of(page, links, gaveUpLinks));
    }
}
