using StudyGroup.Core.Text;

namespace StudyGroup.Core.Domain;

/// <summary>Somebody who presents a seminar: a member of the server, or a person of whom only the name is known.</summary>
/// <param name="Member">The member; null if only the name is known.</param>
/// <param name="Name">
/// The name, at most <see cref="Seminar.MaxTextLength"/> code points; null if it isn't known. A member's name is for display only.
/// </param>
public sealed record Presenter(MemberId? Member, string? Name);
