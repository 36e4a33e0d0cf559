using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Contract;

/// <summary>Posts files that members gave the bot.</summary>
public interface IFilePosts
{
    /// <summary>
    /// Posts a file together with a post that says what it is, exactly once for the post's key, however often that's asked for and whatever
    /// fails. The file is kept in memory alone, so a post that a crash interrupted before it was sent is given up.
    /// </summary>
    /// <param name="post">A waiting post whose subject has a file (<see cref="PostSubject.HasFile"/>).</param>
    /// <returns>Where it is, or why it isn't there.</returns>
    Task<Outcome<MessageLink>> PostAsync(Post post, FileToSend file);

    /// <summary>Whether a message is still there; true if that can't be found out.</summary>
    Task<bool> IsThereAsync(GroupId group, MessageLink message);
}
