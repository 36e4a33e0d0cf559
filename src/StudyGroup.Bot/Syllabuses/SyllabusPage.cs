using System.Collections.Immutable;
using NodaTime;
using StudyGroup.Bot.Rendering;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Features.PinnedSyllabus;
using StudyGroup.Discord.Messages;

namespace StudyGroup.Bot.Syllabuses;

/// <summary>What one message of a syllabus shows.</summary>
/// <param name="Card">The card, without its button.</param>
/// <param name="Fingerprint">Of all that a reader sees of it: two that look the same have the same. 16 characters.</param>
internal sealed record SyllabusPage(Card Card, string Fingerprint)
{
    /// <summary>The pages of a group's syllabus as it should be; one or more.</summary>
    public static ImmutableArray<SyllabusPage> Of(Group group, IPoints points, Instant now) =>
        [.. CardSheets.Of(SyllabusCard.For(group, points.CountsOf(group.Id), now)).Select(card => new SyllabusPage(card, MessagePrint.Of(CardRendering.Of(card))))];

    /// <summary>The page as a message of a syllabus, with the button by which that message is found again.</summary>
    public MessageBody In(Syllabus syllabus, SyllabusMessage message) => CardRendering.Of(Card with { Buttons = [SyllabusCard.Button(syllabus, message)] });
}
