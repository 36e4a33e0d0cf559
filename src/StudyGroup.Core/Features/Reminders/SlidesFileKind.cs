using NodaTime;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Features.Slides;
using StudyGroup.Core.Posts;
using StudyGroup.Core.Text;
using StudyGroup.Core.Wording;

namespace StudyGroup.Core.Features.Reminders;

/// <summary>Files of slides.</summary>
internal sealed class SlidesFileKind : PostKind<SlidesFile>
{
    /// <inheritdoc />
    protected override ActionId Marker(Post post, SlidesFile file) => SeminarButton.Action(post);

    /// <inheritdoc />
    protected override Card Card(Group group, Post post, SlidesFile file, PostSources sources, Instant now)
    {
        Line name = group.Find(post.Seminar) is { } seminar ? SeminarWords.Called(seminar) : $"a removed seminar";
        return new Card
        {
            Lines = [$"{file.By} added slides to {name}: {file.FileName}"],
            Buttons = [SeminarButton.Of(post)],
        };
    }

    /// <inheritdoc />
    protected override Line Describe(Group group, Post post, SlidesFile file) =>
        group.Find(post.Seminar) is { } seminar ? $"{SeminarWords.Called(seminar)}: slides as a file" : (Line)$"slides as a file";

    /// <inheritdoc />
    protected override (string About, string? Answer) InMemberData(SlidesFile file) =>
        ($"Posted slides that you added: {file.FileName}", null);
}
