using System.Collections.Immutable;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Features.WebPages;

/// <summary>How organizers see their group's page.</summary>
internal static class PageCard
{
    private static readonly Span.Command Itself = new("manage page");

    /// <summary>What to tell organizers if this bot shows no pages.</summary>
    public static Refusal NothingListens { get; } = new(
        $"I can't show pages yet: whoever runs this bot has to set Web:Urls to where it listens, such as http://0.0.0.0:8080, "
            + $"and Web:PublicUrl to the address people use, such as https://readers.example.");

    /// <summary>The links and what they show.</summary>
    /// <param name="gaveUpLinks">Whether links that worked until now don't work any more.</param>
    public static Card Of(WebPage page, PageLinks links, bool gaveUpLinks = false)
    {
        if (page.Token is not { } token) return OfNone(page, gaveUpLinks);
        if (links.Root is null)
            return new Card
            {
                Title = $"Your page is on, but can't be seen",
                Tone = Tone.Warning,
                Lines = [NothingListens.Sentence, Names(page)],
            };
        return new Card
        {
            Title = gaveUpLinks ? $"Your page has a new address" : (Line)$"Your page is on",
            Lines =
            [
                .. gaveUpLinks ? [$"The old links no longer work. Anyone who subscribed to the calendar has to do so again."] : None,
                $"Anyone with these links can read your schedule, readings, slides, notes and recaps, but can't change them.",
                Names(page),
            ],
            Fields =
            [
                new Field("Page", [Link(links.Page(token))]),
                new Field("Calendar, to subscribe to", [Link(links.Feed(token))]),
            ],
            Footer = "To make these links stop working, use /manage page address:new or address:off.",
        };
    }

    private static ImmutableArray<Line> None => [];

    private static Card OfNone(WebPage page, bool gaveUpLinks) => new()
    {
        Title = $"Your page is off",
        Lines =
        [
            .. gaveUpLinks ? [$"Its links no longer work. If you turn it on again, it gets new ones."] : None,
            $"It's a web page and a calendar feed of your schedule, for anyone who has the links. To get them, use {Itself} address:on.",
            Names(page),
        ],
    };

    private static Line Names(WebPage page) => page.ShowsNames
        ? $"It names people. To leave names out, use {Itself} names:False."
        : (Line)$"It doesn't name people. To show who presents and who added a point, use {Itself} names:True.";

    // The address itself, to be copied.
    private static Line Link(string url) => $"{new Span.Link(url, url)}";
}
